import { type DemoStage, severalAtOnce } from './demo-stage';
import { drawnName } from './drawn-name';

/** An edition in force, and who signs to have read it. */
export interface EditionToSign {
  conventionId: string;
  /** Who signs on their own phone; those whose home has signed already are passed over. */
  signers: readonly string[];
  /** Who goes round with the tablet, where, and how many homes sign on it. */
  helper: string;
  building: string;
  onTablet: number;
}

/** People sign the edition that is in force now: two of three by hand, the others by a tap. */
export async function playAcknowledgements(
  stage: DemoStage,
  edition: EditionToSign,
): Promise<void> {
  const { conventionId, signers } = edition;
  await severalAtOnce([...signers.entries()], 4, async ([number, openId]) => {
    const { conventions } = stage.as(openId);
    const { inForce, homes } = await conventions.acknowledgementState.query({ conventionId });
    const home = homes.find(({ signed }) => !signed);
    if (!inForce || !home) return;
    const way = number % 3 === 2 ? 'tap' : 'signature';
    await conventions.acknowledge.mutate({
      ...{ conventionId, edition: inForce.edition, digest: inForce.digest },
      ...{ unitId: home.unitId, way, strokes: way === 'tap' ? null : drawnName(number) },
    });
  });
  await goRound(stage, edition);
}

/** From door to door with the tablet; at the next doors nobody is at home, and somebody does not want to. */
async function goRound(
  stage: DemoStage,
  { conventionId, helper, building, onTablet }: EditionToSign,
): Promise<void> {
  const { community, conventions } = stage.as(helper);
  const buildings = await community.listBuildings.query();
  const buildingId = buildings.find(({ name }) => name === building)?.id ?? null;
  const { items, edition, digest } = await conventions.homesToCollect.query({
    ...{ conventionId, search: '', buildingId, onlyUnsigned: true },
    limit: Math.min(50, onTablet + 2),
  });
  for (const [number, { unitId, people }] of items.slice(0, onTablet).entries()) {
    const person = people.find(({ isAdult, signed }) => isAdult && !signed);
    if (!person) continue;
    await conventions.acknowledgeOnTablet.mutate({
      ...{ conventionId, edition, digest, unitId, signer: { personId: person.personId } },
      strokes: drawnName(100 + number),
    });
  }
  const outcomes = ['notAtHome', 'declined'] as const;
  for (const [place, { unitId }] of items.slice(onTablet).entries())
    await conventions.noteVisit.mutate({
      ...{ conventionId, unitId, outcome: outcomes[place % outcomes.length] ?? 'notAtHome' },
    });
}
