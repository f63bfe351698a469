package org.chapterhouse.businesshall.service;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;

import org.chapterhouse.businesshall.testkit.HallLab;
import org.chapterhouse.testkit.ReportView;

/** Builds the data of a company C of halls 甲厅, 乙厅, 丙厅 … with the codes H0, H1, H2 … for 2023. */
final class ServiceData {

	private final HallLab lab;
	private int number;

	ServiceData(Path temp, int halls) {
		this.lab = new HallLab(ServiceData.class, temp, halls);
	}

	/** Adds complaints of a hall, received on a day at noon and closed after some minutes; none for those below zero. */
	ServiceData complaints(String hall, int count, String severity, String day, int minutes) {
		for (int at = 0; at < count; at++) {
			complaint(hall, severity, "资费", day, minutes);
		}
		return this;
	}

	ServiceData complaint(String hall, String severity, String category, String day, int minutes) {
		LocalDateTime received = LocalDateTime.parse(day + "T12:00");
		String after = minutes < 0 ? "" : received.plusMinutes(minutes).toString().replace('T', ' ');
		lab.row("complaint", "complaint_id", "K" + number++, "hall_code", hall, "severity", severity, "category", category, "received_at",
				day + " 12:00", "responded_at", after, "closed_at", after);
		return this;
	}

	ServiceData joined(int count, String network, String fee) {
		for (int at = 0; at < count; at++) {
			lab.row("subscriber", "subscriber_id", "S" + number++, "hall_code", "H0", "joined_on", "2023-05-01", "network", network, "monthly_fee",
					fee);
		}
		return this;
	}

	ServiceData signups(String product, int before, int now) {
		lab.row("signup", "period", "2022-04", "hall_code", "H0", "product", product, "count", Integer.toString(before), "revenue", "100.00");
		lab.row("signup", "period", "2023-04", "hall_code", "H0", "product", product, "count", Integer.toString(now), "revenue", "100.00");
		return this;
	}

	ReportView report(String org, Locale language) {
		return lab.report(org, language);
	}
}
