package org.chapterhouse.businesshall.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Takes the rows of business halls one by one, wherever they are kept. Used by one thread. */
public interface HallRows {

	/** Takes a row: a value for each of the {@linkplain #columns columns} of the data set, empty where there is none. */
	void row(String dataSet, String... values);

	/** Returns the columns of each data set, in order, as texts in the plain form of the contract. */
	static SequencedMap<String, List<String>> columns() {
		var columns = new LinkedHashMap<String, List<String>>();
		columns.put("hall", List.of("code", "name", "area", "parent_code", "sort"));
		columns.put("hall_revenue", List.of("period", "hall_code", "channel", "segment", "tier", "category", "amount", "orders"));
		columns.put("hall_cost", List.of("period", "hall_code", "category", "amount"));
		columns.put("hall_target", List.of("metric", "hall_code", "period", "value"));
		columns.put("subscriber", List.of("subscriber_id", "hall_code", "joined_on", "left_on", "source", "age", "network", "monthly_fee"));
		columns.put("market", List.of("period", "operator", "subscribers", "sites_5g"));
		columns.put("satisfaction", List.of("response_id", "answered_on", "hall_code", "channel", "dimension", "score"));
		columns.put("complaint", List.of("complaint_id", "hall_code", "severity", "category", "received_at", "responded_at", "closed_at", "repeat_of",
				"called_back_at"));
		columns.put("support", List.of("ticket_id", "hall_code", "raised_at", "responded_at", "closed_at"));
		columns.put("signup", List.of("period", "hall_code", "product", "count", "revenue"));
		columns.put("training", List.of("session_id", "held_on", "hall_code", "topic", "attendees", "hours", "passed"));
		return columns;
	}
}
