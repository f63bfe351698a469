package org.chapterhouse.emfgen;

import java.nio.file.Path;
import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;

/** Generates the Java of one generator model into the src-gen folder of its bundle. */
public final class GenerateModel {

	private GenerateModel() {
	}

	/**
	 * Runs the generator.
	 *
	 * @param arguments the bundle's folder, and the path of its .genmodel below it
	 */
	public static void main(String[] arguments) {
		Path bundle = Path.of(arguments[0]).toAbsolutePath().normalize();
		String name = bundle.getFileName().toString();
		GenModel model = load(bundle, name, arguments[1]);
		model.reconcile();
		model.setCanGenerate(true);
		model.setForceOverwrite(true);
		model.setBundleManifest(false);
		model.setUpdateClasspath(false);
		model.setCodeFormatting(false);
		// The bundle's plugin.xml is written by hand.
		model.setModelPluginID(null);
		model.setModelDirectory("/" + name + "/src-gen");
		GeneratorAdapterFactory.Descriptor.Registry.INSTANCE.addDescriptor(GenModelPackage.eNS_URI,
				GenModelGeneratorAdapterFactory.DESCRIPTOR);
		Generator generator = new Generator();
		generator.setInput(model);
		Diagnostic result = generator.generate(model, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE, new BasicMonitor());
		if (result.getSeverity() >= Diagnostic.ERROR) {
			throw new IllegalStateException(result + " " + result.getChildren());
		}
	}

	private static GenModel load(Path bundle, String name, String path) {
		EcorePlugin.getPlatformResourceMap().put(name, URI.createFileURI(bundle + "/"));
		ResourceSet resources = new ResourceSetImpl();
		var factories = resources.getResourceFactoryRegistry().getExtensionToFactoryMap();
		factories.put("ecore", new EcoreResourceFactoryImpl());
		factories.put("genmodel", new EcoreResourceFactoryImpl());
		resources.getURIConverter().getURIMap().putAll(EcorePlugin.computePlatformURIMap(false));
		GenModelPackage.eINSTANCE.eClass();
		URI uri = URI.createPlatformResourceURI(name + "/" + path, true);
		return (GenModel) resources.getResource(uri, true).getContents().get(0);
	}
}
