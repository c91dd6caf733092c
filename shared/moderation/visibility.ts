/**
 * Who reads something somebody wrote. `waiting`: only its author and moderators, until it has passed;
 * `shown`: everybody; `hidden`: taken away by a moderator, its place and the reason stay.
 */
export type Visibility = 'waiting' | 'shown' | 'hidden';
