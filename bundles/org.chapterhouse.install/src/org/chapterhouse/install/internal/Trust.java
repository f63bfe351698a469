package org.chapterhouse.install.internal;

import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.bouncycastle.openpgp.PGPPublicKey;
import org.chapterhouse.install.Consent;
import org.chapterhouse.install.Unit;
import org.eclipse.equinox.p2.core.UIServices;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/** Asks people, in the place of p2, whether they trust what is about to be installed. An answer counts for this time. */
final class Trust extends UIServices {

	private final Consent consent;
	private final List<Unit> units;
	private boolean refused;

	Trust(Consent consent, List<Unit> units) {
		this.consent = consent;
		this.units = units;
	}

	/** Tells whether the answer was no. */
	boolean isRefused() {
		return refused;
	}

	/** Asks about units that come without files. */
	boolean agrees() {
		return agrees(List.of(), List.of());
	}

	private boolean agrees(List<String> unsigned, List<String> signers) {
		refused = !consent.agrees(new Consent.Question(units, unsigned, signers));
		return !refused;
	}

	@Override
	@NonNullByDefault({}) // p2 promises nothing about its lists
	public TrustInfo getTrustInfo(Certificate[][] chains, Collection<PGPPublicKey> keys, String[] unsigned) {
		List<Certificate> certificates = chains == null ? List.of()
				: Arrays.stream(chains).flatMap(chain -> Arrays.stream(chain).limit(1)).toList();
		List<PGPPublicKey> known = keys == null ? List.of() : List.copyOf(keys);
		List<String> signers = Stream.concat(
				certificates.stream().map(one -> one instanceof X509Certificate named ? named.getSubjectX500Principal().getName() : one.getType()),
				known.stream().map(key -> Long.toHexString(key.getKeyID()))).toList();
		agrees(unsigned == null ? List.of() : List.of(unsigned), signers);
		return new TrustInfo(refused ? List.of() : certificates, refused ? List.of() : known, false, !refused);
	}

	@Override
	@NonNullByDefault({}) // as above
	public TrustInfo getTrustInfo(Certificate[][] chains, String[] unsigned) {
		return getTrustInfo(chains, List.of(), unsigned);
	}

	@Override
	public @Nullable AuthenticationInfo getUsernamePassword(@Nullable String location) {
		return null;
	}

	@Override
	public @Nullable AuthenticationInfo getUsernamePassword(@Nullable String location, @Nullable AuthenticationInfo previous) {
		return null;
	}
}
