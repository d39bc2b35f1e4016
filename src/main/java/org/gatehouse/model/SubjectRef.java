package org.gatehouse.model;

/// Who the access is for: `{"type":"user","id":"p-…"}`.
public record SubjectRef(PersonKind type, PersonId id) {}
