package org.chapterhouse.render.birt.internal.compose;

/**
 * Names the classes that BIRT asks while it runs a composed design.
 *
 * @param data    gives the rows of data sets
 * @param picture gives the data of pictures
 * @param row     keeps rows of tables together
 */
public record Handlers(Class<?> data, Class<?> picture, Class<?> row) {
}
