export const visibilities = ['waiting', 'shown', 'hidden'] as const;

/**
 * Who reads something somebody wrote. `waiting`: only its author and moderators, until it has passed;
 * `shown`: everybody; `hidden`: taken away by a moderator, its place and the reason stay.
 */
export type Visibility = (typeof visibilities)[number];
