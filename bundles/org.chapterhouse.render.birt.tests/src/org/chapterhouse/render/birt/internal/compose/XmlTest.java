package org.chapterhouse.render.birt.internal.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class XmlTest {

	@Test
	void aDoctypeIsRefused() {
		assertThatThrownBy(() -> Xml.parse("<!DOCTYPE report [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><report>&x;</report>"))
				.isInstanceOf(SAXException.class)
				.hasMessageContaining("DOCTYPE");
	}

	@Test
	void elementsAreFoundByLocalName() throws Exception {
		var root = Xml.parse("<a:r xmlns:a='x'><a:b>1</a:b><c/><a:b>2</a:b></a:r>").getDocumentElement();

		assertThat(Xml.children(root, "b")).hasSize(2);
		assertThat(Xml.childText(root, "b")).isEqualTo("1");
		assertThat(Xml.childText(root, "none")).isEmpty();
		assertThat(Xml.all(root)).hasSize(4);
	}
}
