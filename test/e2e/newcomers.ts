import { privacyStatementVersion } from '@/shared/community/privacy-statement';
import { ProductClient } from '@/test/product/product-client';

/** Somebody of the register who joins through the API, because nobody needs to watch it forty times. */
export interface Applicant {
  openId: string;
  name: string;
  phone: string;
  room: [building: string, entrance: string, room: string];
}

/** Lets people join one community of a running product. */
export class Newcomers {
  private rooms: Map<string, string> | null = null;

  constructor(
    private readonly address: string,
    private readonly communityId: string,
  ) {}

  /** Consent, application, and the grid worker's confirmation of the match. */
  async join({ openId, name, phone, room }: Applicant): Promise<ProductClient> {
    const client = await ProductClient.logIn(this.address, openId, this.communityId);
    await client.mutate('community.giveConsent', { version: privacyStatementVersion });
    const { bindingId } = await client.mutate<{ bindingId: string }>('community.applyForBinding', {
      unitId: await this.unitIdOf(client, room),
      relation: 'owner',
      name,
      phone,
      adult: true,
    });
    const gridWorker = await ProductClient.logIn(this.address, 'dev-grid', this.communityId);
    const { items } = await gridWorker.query<{
      items: { bindingId: string; matchedPersonId: string | null }[];
    }>('community.listBindingsToReview', {});
    const personId = items.find((item) => item.bindingId === bindingId)?.matchedPersonId;
    await gridWorker.mutate('community.approveBinding', {
      bindingId,
      personId,
      expiresAt: null,
      reason: null,
    });
    return client;
  }

  private async unitIdOf(client: ProductClient, room: Applicant['room']): Promise<string> {
    this.rooms ??= await readRooms(client);
    const unitId = this.rooms.get(room.join(''));
    if (!unitId) throw new Error(`no room ${room.join('')}`);
    return unitId;
  }
}

async function readRooms(client: ProductClient): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  type Building = { id: string; name: string; entrances: { id: string; name: string }[] };
  for (const building of await client.query<Building[]>('community.listBuildings')) {
    for (const entrance of building.entrances) {
      const { items } = await client.query<{ items: { unitId: string; roomNumber: string }[] }>(
        'community.listRooms',
        { buildingId: building.id, entranceId: entrance.id },
      );
      for (const { unitId, roomNumber } of items) {
        found.set(`${building.name}${entrance.name}${roomNumber}`, unitId);
      }
    }
  }
  return found;
}
