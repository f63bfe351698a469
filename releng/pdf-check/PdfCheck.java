import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Asks veraPDF whether PDF files are what they claim: {@code java -cp 'JARS/*' PdfCheck.java 2b,ua1 FILE...} */
public final class PdfCheck {

	private static final int KEPT = 5000;

	private PdfCheck() {
	}

	/** Prints what is wrong; ends with 1 if anything is. */
	public static void main(String[] arguments) throws Exception {
		Logger.getLogger("").setLevel(Level.SEVERE);
		VeraGreenfieldFoundryProvider.initialise();
		int wrong = 0;
		for (int i = 1; i < arguments.length; i++) {
			for (String flavour : arguments[0].split(",")) {
				wrong += failures(new File(arguments[i]), PDFAFlavour.byFlavourId(flavour));
			}
		}
		System.exit(wrong == 0 ? 0 : 1);
	}

	private static int failures(File file, PDFAFlavour flavour) throws Exception {
		try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
				PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, KEPT, false, false, false)) {
			ValidationResult result = validator.validate(parser);
			Map<String, Integer> rules = new TreeMap<>();
			for (TestAssertion assertion : result.getTestAssertions()) {
				if (assertion.getStatus() == TestAssertion.Status.FAILED) {
					rules.merge(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage() + " at "
							+ assertion.getLocation().getContext().replaceAll("\\d+", "n"), 1, Integer::sum);
				}
			}
			System.out.println(file.getName() + " " + flavour.getId() + " " + (result.isCompliant() ? "passes" : "fails") + ", "
					+ result.getTotalAssertions() + " checks");
			rules.forEach((rule, count) -> System.out.println("  " + count + " x " + rule));
			return result.isCompliant() && result.getTotalAssertions() > 0 ? 0 : 1;
		}
	}
}
