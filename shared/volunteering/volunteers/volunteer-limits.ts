/** Characters of what is known of a volunteer. */
export const volunteerLimits = {
  name: { least: 2, most: 30 },
  phone: { most: 20 },
  guardianName: { least: 2, most: 30 },
  earliestBirthDate: '1900-01-01',
} as const;
