/** Who keeps the network does so for the whole of it, whatever they belong to besides. */
export const forNobody = { cityId: null, organisationId: null } as const;
