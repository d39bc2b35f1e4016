package org.gatehouse.model;

/// Where the person will be when using the access: ISO 3166-1 alpha-2 countries of their office and of their body.
public record Locations(String officeCountry, String physicalCountry) {}
