package org.gatehouse.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// An entry of the register: a person, a service acting on data, or a machine.
///
/// @param teams lower-case team names; `security` is the team that security slots ask for
/// @param country where they normally work, ISO 3166-1 alpha-2
/// @param breakGlassEnrolled may use emergency access
/// @param identities the names they bear at gates and identity providers
/// @param owner who answers for a service
/// @param locked set while locked at every gate
/// @param leftAt when they left; a leaver holds nothing
public record Person(
        PersonId id,
        long version,
        PersonKind kind,
        String name,
        String title,
        Affiliation affiliation,
        SortedSet<Role> roles,
        SortedSet<String> teams,
        String country,
        boolean onDuty,
        boolean breakGlassEnrolled,
        List<DeclaredConflict> conflicts,
        List<ExternalIdentity> identities,
        @Nullable PersonId owner,
        @Nullable Lock locked,
        @Nullable Instant leftAt) {
    public Person {
        roles = Copies.sorted(roles);
        teams = Copies.sorted(teams);
        conflicts = List.copyOf(conflicts);
        identities = List.copyOf(identities);
    }

    /// A declared conflict of interest: with a person, or with an asset and everything under it.
    public record DeclaredConflict(
            @Nullable PersonId person, @Nullable AssetId asset, String reason, Instant declaredAt) {}

    /// The name somebody bears at a source: `trino-va-1` / `j.keller`.
    public record ExternalIdentity(String source, String name) {}

    public record Lock(PersonId by, Instant at, String reason) {}

    public boolean holds(Role role) {
        return roles.stream().anyMatch(held -> held.includes(role));
    }

    public boolean holdsAny(Set<Role> wanted) {
        return wanted.stream().anyMatch(this::holds);
    }

    /// Whether they may act at all: neither locked nor gone.
    public boolean inGoodStanding() {
        return locked == null && leftAt == null;
    }

    public Person withVersion(long next) {
        return new Person(
                id,
                next,
                kind,
                name,
                title,
                affiliation,
                roles,
                teams,
                country,
                onDuty,
                breakGlassEnrolled,
                conflicts,
                identities,
                owner,
                locked,
                leftAt);
    }

    public Person withDuty(boolean duty) {
        return new Person(
                id,
                version + 1,
                kind,
                name,
                title,
                affiliation,
                roles,
                teams,
                country,
                duty,
                breakGlassEnrolled,
                conflicts,
                identities,
                owner,
                locked,
                leftAt);
    }

    public Person withLock(@Nullable Lock lock) {
        return new Person(
                id,
                version + 1,
                kind,
                name,
                title,
                affiliation,
                roles,
                teams,
                country,
                onDuty,
                breakGlassEnrolled,
                conflicts,
                identities,
                owner,
                lock,
                leftAt);
    }

    public Person withConflicts(List<DeclaredConflict> declared) {
        return new Person(
                id,
                version + 1,
                kind,
                name,
                title,
                affiliation,
                roles,
                teams,
                country,
                onDuty,
                breakGlassEnrolled,
                declared,
                identities,
                owner,
                locked,
                leftAt);
    }

    public Person withRoster(Set<Role> newRoles, Set<String> newTeams, boolean enrolled) {
        return new Person(
                id,
                version + 1,
                kind,
                name,
                title,
                affiliation,
                Copies.sorted(newRoles),
                Copies.sorted(newTeams),
                country,
                onDuty,
                enrolled,
                conflicts,
                identities,
                owner,
                locked,
                leftAt);
    }

    public Person left(Instant at) {
        return new Person(
                id,
                version + 1,
                kind,
                name,
                title,
                affiliation,
                roles,
                teams,
                country,
                false,
                breakGlassEnrolled,
                conflicts,
                identities,
                owner,
                locked,
                at);
    }
}
