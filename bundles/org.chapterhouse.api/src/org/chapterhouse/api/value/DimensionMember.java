package org.chapterhouse.api.value;

/**
 * Names a member of a dimension, for instance an industry.
 *
 * @param code identifies it
 * @param name its name
 * @param sort its place; equal ones by code
 */
public record DimensionMember(String code, String name, long sort) {
}
