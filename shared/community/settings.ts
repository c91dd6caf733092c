/** What a community decides for itself; each community's `settings` column holds what differs. */
export interface CommunitySettings {
  /** Cosigners a topic needs before staff must answer it. */
  cosignThreshold: number;
  /** Days a topic may collect cosigners. */
  cosignDays: number;
  /** Days staff have for their answer once the cosigns are together. */
  answerDays: number;
  /** Days from taking a topic up until deliberation, a poll or the work itself begins. */
  startDays: number;
  /** Days deliberation may take. */
  deliberationDays: number;
  /** Days from a conclusion until it is put to a poll, carried out or closed. */
  conclusionDays: number;
  /** Days until there is a plan with dates for what was decided. */
  planDays: number;
  /** Days residents may rate what was done. */
  ratingDays: number;
  /** Days a session is announced ahead. */
  sessionNoticeDays: number;
  /** Days a result stays posted (公示), at least 15 where the law asks for it. */
  postingDays: number;
  /** Who casts for a co-owned unit: the agreed representative, or the first co-owner who votes. */
  coOwnerRule: 'representative' | 'firstVote';
  /** Whether parking spaces carry votes (default no: rules of the compound must say so). */
  parkingVotes: boolean;
  /** What the committee posted about privacy beyond the product's own statement. */
  privacyContact: string;
  /** Where the city asks for owners' votes on its own system: its address, https; empty: none. */
  officialSystemUrl: string;
}

export const defaultSettings: CommunitySettings = {
  cosignThreshold: 5,
  cosignDays: 30,
  answerDays: 7,
  startDays: 15,
  deliberationDays: 30,
  conclusionDays: 15,
  planDays: 15,
  ratingDays: 15,
  sessionNoticeDays: 3,
  postingDays: 15,
  coOwnerRule: 'firstVote',
  parkingVotes: false,
  privacyContact: '',
  officialSystemUrl: '',
};

/** Whether an address may be shown to residents as that of the city's voting system. */
export const isWebAddress = (text: string): boolean =>
  /^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?(\/[\w\-./~%?=&#+]*)?$/i.test(text);

/**
 * What a community may choose. Results and disclosures stay posted for 15 days at least, whatever a
 * community would like.
 */
export const settingsLimits = {
  cosignThreshold: { least: 1, most: 200 },
  cosignDays: { least: 7, most: 90 },
  answerDays: { least: 1, most: 30 },
  startDays: { least: 1, most: 90 },
  deliberationDays: { least: 3, most: 180 },
  conclusionDays: { least: 1, most: 90 },
  planDays: { least: 1, most: 90 },
  ratingDays: { least: 3, most: 60 },
  sessionNoticeDays: { least: 1, most: 15 },
  postingDays: { least: 15, most: 60 },
  privacyContact: { most: 100 },
  officialSystemUrl: { most: 200 },
} as const;
