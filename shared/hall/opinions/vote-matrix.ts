/** What one participant says to one statement; 0 is a pass, and not seen is no vote at all. */
export const agree = 1;
export const disagree = -1;

/**
 * Votes of participants (rows) on statements (columns), only those that were cast. A conversation of
 * two million votes takes 10 MB this way.
 */
export interface VoteMatrix {
  participantCount: number;
  statementCount: number;
  /** Votes of row r stand from `rowStart[r]` up to, but without, `rowStart[r + 1]`. */
  rowStart: Uint32Array;
  /** The column of each vote. */
  statements: Uint32Array;
  /** agree, disagree or 0. */
  votes: Int8Array;
  /** 1: taken out by moderation. It holds no votes here and counts as 0 for everyone (methods.md §2, step 1). */
  hidden: Uint8Array;
  hiddenCount: number;
  /** Votes each participant cast, those on hidden statements too: taking one out puts nobody out. */
  votesCast: Uint32Array;
}

export interface VoteMatrixBuilder {
  /** The votes that follow belong to the next participant. */
  nextParticipant: () => void;
  /** At most one for each pair of participant and statement. */
  addVote: (statement: number, vote: number) => void;
  finish: () => VoteMatrix;
}

/** Takes votes participant by participant, as they are read, without an object for each. */
export function buildVoteMatrix(hidden: Uint8Array): VoteMatrixBuilder {
  let rowStart = new Uint32Array(1024);
  let votesCast = new Uint32Array(1024);
  let statements = new Uint32Array(16_384);
  let votes = new Int8Array(16_384);
  let participantCount = 0;
  let voteCount = 0;

  const makeRoomForParticipant = () => {
    if (participantCount + 2 <= rowStart.length) return;
    rowStart = enlarged(rowStart, new Uint32Array(rowStart.length * 2));
    votesCast = enlarged(votesCast, new Uint32Array(votesCast.length * 2));
  };
  const makeRoomForVote = () => {
    if (voteCount < votes.length) return;
    statements = enlarged(statements, new Uint32Array(statements.length * 2));
    votes = enlarged(votes, new Int8Array(votes.length * 2));
  };

  return {
    nextParticipant() {
      makeRoomForParticipant();
      participantCount += 1;
      rowStart[participantCount] = voteCount;
    },
    addVote(statement, vote) {
      const row = participantCount - 1;
      if (row < 0 || statement >= hidden.length) throw new RangeError('vote outside the matrix');
      votesCast[row] = (votesCast[row] ?? 0) + 1;
      if (hidden[statement] === 1) return;
      makeRoomForVote();
      statements[voteCount] = statement;
      votes[voteCount] = vote;
      voteCount += 1;
      rowStart[participantCount] = voteCount;
    },
    finish: () => ({
      participantCount,
      statementCount: hidden.length,
      rowStart: rowStart.slice(0, participantCount + 1),
      statements: statements.slice(0, voteCount),
      votes: votes.slice(0, voteCount),
      hidden,
      hiddenCount: hidden.reduce((sum, isHidden) => sum + isHidden, 0),
      votesCast: votesCast.slice(0, participantCount),
    }),
  };
}

function enlarged<Numbers extends Uint32Array | Int8Array>(old: Numbers, larger: Numbers): Numbers {
  larger.set(old);
  return larger;
}
