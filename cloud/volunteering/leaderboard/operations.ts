import { leaderboard } from './leaderboard';
import { takePartInLeaderboard } from './take-part-in-leaderboard';

/** What leaderboards bring to `volunteering.…`. */
export const leaderboardOperations = { leaderboard, takePartInLeaderboard };
