/** What a community decides for itself about volunteering; `volunteering_rules` holds what differs. */
export interface VolunteeringRules {
  /** Hours somebody who moved up has to confirm at most; less where the shift is near. */
  offerHours: number;
  /** Days the minutes of a month stay posted inside the community; the law asks for 7 at least. */
  minutesPostingDays: number;
  /** Minutes of service that make one point. */
  minutesPerPoint: number;
  /** Hours of service from which on a volunteer has one star, two … five; ascending. */
  starHours: [number, number, number, number, number];
  /** Whether minutes may be given for help received (时间银行). */
  timeBank: boolean;
  /** Who answers for certificates, as printed on them; empty: the body's name alone. */
  certificateResponsible: string;
  /** How the issuer of certificates can be reached. */
  certificateContact: string;
}

/** Stars at 100, 300, 600, 1000 and 1500 hours, as the national rules for star volunteers recommend. */
export const defaultVolunteeringRules: VolunteeringRules = {
  offerHours: 12,
  minutesPostingDays: 7,
  minutesPerPoint: 60,
  starHours: [100, 300, 600, 1000, 1500],
  timeBank: true,
  certificateResponsible: '',
  certificateContact: '',
};

export const volunteeringRulesLimits = {
  offerHours: { least: 1, most: 72 },
  minutesPostingDays: { least: 7, most: 30 },
  minutesPerPoint: { least: 10, most: 600 },
  starHours: { least: 1, most: 20_000 },
  certificateResponsible: { most: 30 },
  certificateContact: { most: 60 },
} as const;
