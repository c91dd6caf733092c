import { commonGround, largestDifferences } from './common-ground';
import type { OpinionGrouping } from './group-opinions';
import { frameAround, type MapDot, type MapFrame, mapDots } from './opinion-map';
import { approximatePeople, fewestInGroup, fewestToShow, tenthsOf } from './privacy-steps';

/** A statement and how many of ten think so. */
export interface SharedOpinion {
  statementId: string;
  tenths: number;
}

/** What of a grouping may be read by everyone: no head counts, no exact shares, no exact places. */
export interface PublishedGrouping {
  /** What all groups agree on, and what all reject; with one group, what most do. */
  agreed: SharedOpinion[];
  rejected: SharedOpinion[];
  groups: {
    label: number;
    people: number;
    standsFor: (SharedOpinion & { side: 'agree' | 'disagree' })[];
  }[];
  differences: {
    statementId: string;
    groups: { label: number; agreeTenths: number; disagreeTenths: number }[];
  }[];
  dots: MapDot[];
  frame: MapFrame;
}

/**
 * A grouping as it is shown, or null below 20 people. Groups of fewer than 5 are left out altogether:
 * their words and dots, and everything is in steps so that nothing is left over that tells of them.
 *
 * @param statementIds by column of the matrix
 */
export function publishedGrouping(
  grouping: OpinionGrouping,
  hidden: Uint8Array,
  statementIds: readonly string[],
): PublishedGrouping | null {
  if (grouping.active < fewestToShow) return null;
  const shown = grouping.groups.filter(({ size }) => size >= fewestInGroup);
  const shownLabels = new Set(shown.map(({ label }) => label));
  const open = [...hidden.keys()].filter((statement) => hidden[statement] !== 1);
  const id = (statement: number) => statementIds[statement] ?? '';
  const { votes } = grouping;

  const ground = (side: 'agrees' | 'disagrees') =>
    commonOpinions(grouping, open, side).map((statement) => ({
      statementId: id(statement),
      tenths: tenthsOf(votes[side][statement] ?? 0, votes.seen[statement] ?? 0),
    }));
  const places = placesOf(grouping).filter(({ label }) => shownLabels.has(label));
  const frame = frameAround(places);
  return {
    agreed: ground('agrees'),
    rejected: ground('disagrees'),
    groups: shown.map((group) => ({
      label: group.label,
      people: approximatePeople(group.size),
      standsFor: group.representative.map(({ statement, side }) => {
        const sided = side === 'agree' ? group.votes.agrees : group.votes.disagrees;
        return {
          statementId: id(statement),
          side,
          tenths: tenthsOf(sided[statement] ?? 0, group.votes.seen[statement] ?? 0),
        };
      }),
    })),
    differences: largestDifferences(
      shown.map((group) => group.votes),
      open,
    ).map((statement) => ({
      statementId: id(statement),
      groups: shown.map((group) => ({
        label: group.label,
        agreeTenths: tenthsOf(group.votes.agrees[statement] ?? 0, group.votes.seen[statement] ?? 0),
        disagreeTenths: tenthsOf(
          group.votes.disagrees[statement] ?? 0,
          group.votes.seen[statement] ?? 0,
        ),
      })),
    })),
    dots: mapDots(frame, places),
    frame,
  };
}

/** Hidden groups have their say in what all agree on: that tells nothing of them but that they agree. */
function commonOpinions(
  { groups, votes, consensus }: OpinionGrouping,
  open: readonly number[],
  side: 'agrees' | 'disagrees',
): number[] {
  if (groups.length > 1) {
    const counts = groups.map((group) => group.votes);
    return commonGround(counts, votes, open, side);
  }
  const found = side === 'agrees' ? consensus.agree : consensus.disagree;
  return found.map(({ statement }) => statement);
}

const placesOf = ({ memory: { dots } }: OpinionGrouping) =>
  [...dots.x].map((x, dot) => ({
    x,
    y: dots.y[dot] ?? 0,
    people: dots.size[dot] ?? 0,
    label: dots.label[dot] ?? 0,
  }));
