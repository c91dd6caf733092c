import { answerSeat, declineSeat } from './answer-seat';
import { inviteSeats } from './invite-seats';
import { seatOptions } from './seat-options';
import { seatsAwaitingMe } from './seats-awaiting-me';
import { topicSeats } from './topic-seats';
import { transcribeSeat } from './transcribe-seat';
import { withdrawSeat } from './withdraw-seat';

/** Who is asked to take part in a deliberation, and what they say. */
export const seatOperations = {
  answerSeat,
  declineSeat,
  inviteSeats,
  seatOptions,
  seatsAwaitingMe,
  topicSeats,
  transcribeSeat,
  withdrawSeat,
};
