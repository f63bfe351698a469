package org.chapterhouse.render.birt.internal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.chapterhouse.api.layout.Drawing;
import org.chapterhouse.render.birt.drawing.PageSession;
import org.eclipse.birt.report.engine.api.script.IReportContext;
import org.eclipse.birt.report.engine.api.script.eventadapter.ImageEventAdapter;
import org.eclipse.birt.report.engine.api.script.instance.IImageInstance;

/** Gives an image item of a composed design the size of its chart, and data by which the emitter knows which chart it is. */
public final class PictureItem extends ImageEventAdapter {

	private static final String START = "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"";
	private static final String END = "\"/>";

	@Override
	public void onCreate(IImageInstance image, IReportContext context) {
		PageSession session = (PageSession) context.getAppContext().get(PageSession.KEY);
		String id = image.getName();
		Drawing drawing = session.picture(id).orElse(null);
		if (drawing != null) {
			image.setWidth(points(drawing.width()));
			image.setHeight(points(drawing.height()));
			image.setMimeType("image/svg+xml");
			image.setData((START + id + END).getBytes(StandardCharsets.UTF_8));
		}
	}

	private static String points(double length) {
		return String.format(Locale.ROOT, "%.2fpt", length);
	}
}
