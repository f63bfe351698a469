package org.chapterhouse.scaffold;

/** Stands beside bundles that a test writes: loaded by a class loader that has them. */
final class Beside {
}
