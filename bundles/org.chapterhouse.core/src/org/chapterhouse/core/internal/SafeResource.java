package org.chapterhouse.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.IdentityHashMap;
import java.util.Map;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;

import org.chapterhouse.model.report.ReportPackage;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.impl.EPackageRegistryImpl;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.XMIException;
import org.eclipse.emf.ecore.xmi.XMLHelper;
import org.eclipse.emf.ecore.xmi.XMLLoad;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.SAXXMIHandler;
import org.eclipse.emf.ecore.xmi.impl.XMIHelperImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.eclipse.emf.ecore.xmi.impl.XMILoadImpl;
import org.eclipse.jdt.annotation.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Loads XML of the report model and of nothing else: DOCTYPE is refused, entities are off, no other package is known, nothing outside the stream is opened, and
 * reading ends after some mistakes. Knows the line of every object.
 */
final class SafeResource extends XMIResourceImpl {

	private static final int MOST_MISTAKES = 50;

	private final Map<EObject, Integer> lines = new IdentityHashMap<>();

	private SafeResource() {
		super(URI.createURI("memory:/model.xml"));
		// the stream is the only thing that may be opened; a resource set that opens nothing keeps schema locations and references from being followed
		new ClosedResourceSet().getResources().add(this);
	}

	/** Loads a stream; throws {@link IOException} (perhaps around a {@link org.xml.sax.SAXParseException} or an {@link XMIException}) if it is not right. */
	static SafeResource load(InputStream in) throws IOException {
		var resource = new SafeResource();
		resource.load(in, Map.of(XMLResource.OPTION_DISABLE_NOTIFY, true));
		return resource;
	}

	/** Returns the line where an object begins; 0 if it is not known. */
	int line(EObject object) {
		return lines.getOrDefault(object, 0);
	}

	@Override
	protected XMLLoad createXMLLoad() {
		return new SafeLoad(new XMIHelperImpl(this));
	}

	private final class SafeLoad extends XMILoadImpl {

		SafeLoad(XMLHelper helper) {
			super(helper);
		}

		@Override
		protected SAXParser makeParser() throws ParserConfigurationException, SAXException {
			SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
			factory.setNamespaceAware(true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
			factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
			return factory.newSAXParser();
		}

		@Override
		protected DefaultHandler makeDefaultHandler() {
			return new SafeHandler(resource, helper, options);
		}
	}

	private final class SafeHandler extends SAXXMIHandler {

		SafeHandler(XMLResource resource, XMLHelper helper, Map<?, ?> options) {
			super(resource, helper, options);
		}

		@Override
		protected void processObject(@Nullable EObject object) {
			super.processObject(object);
			if (object != null) {
				lines.put(object, getLineNumber());
			}
		}

		@Override
		public void error(@Nullable XMIException e) {
			super.error(e);
			if (getErrors().size() >= MOST_MISTAKES) {
				throw new TooManyMistakes();
			}
		}
	}

	/** Tells that reading was given up. */
	static final class TooManyMistakes extends RuntimeException {
		private static final long serialVersionUID = 1L;
	}

	private static final class ClosedResourceSet extends ResourceSetImpl {

		ClosedResourceSet() {
			var known = new EPackageRegistryImpl();
			known.put(ReportPackage.eNS_URI, ReportPackage.eINSTANCE);
			setPackageRegistry(known);
		}

		@Override
		public @Nullable Resource getResource(@Nullable URI uri, boolean loadOnDemand) {
			return null;
		}

		@Override
		public @Nullable EObject getEObject(@Nullable URI uri, boolean loadOnDemand) {
			return null;
		}

		@Override
		public EPackage.@Nullable Registry getPackageRegistry() {
			return super.getPackageRegistry();
		}
	}

	/** Returns the resource set, for tests. */
	ResourceSet closedSet() {
		return getResourceSet();
	}
}
