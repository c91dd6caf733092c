import { ProductClient } from '@/test/product/product-client';
import { DemoScene, openDemo } from './demo-scene';
import type { Visitor } from './visitor';

/** Who leads the process, and who checks what the other enters. */
export const committee = '方建国';
export const clerk = '许桂英';
/** Heads of households with a phone; the first signs both editions. */
export const [villagerName, elderName, youngName] = ['魏飞泽', '汪明艳', '孙强艳'] as const;

/** A villager of the crowd, in the order of the register; nobody of theirs is among those above. */
export const villager = (number: number): string => `dev-villager-${number}`;

/** What somebody draws who writes their name, in thousandths of the pad. */
export const drawnName = (seed: number): number[][] => [
  Array.from({ length: 24 }, (_, place) =>
    place % 2 === 0 ? 100 + 30 * place : 150 + ((place * 37 + seed * 13) % 300),
  ),
];

/** 青石村, and the convention that a whole path is walked with. */
export class VillageScene extends DemoScene {
  conventionId = '';
  /** Of the reviewer's link that works now. */
  token = '';

  static async open(): Promise<VillageScene> {
    const demo = await openDemo();
    const people = await ProductClient.people(demo.product.address);
    const communityId = people.find(({ id }) => id === 'dev-village-committee')?.communityId ?? '';
    const scene = new VillageScene({ ...demo, communityId });
    const office = await scene.api('dev-village-committee');
    const { items } = await office.query<{ items: { id: string }[] }>(
      'conventions.listConventions',
      {},
    );
    scene.conventionId = items[0]?.id ?? '';
    return scene;
  }

  /** A page about the convention, as a link in a message opens it. */
  override openPage(
    visitor: Visitor,
    page: string,
    parameters = `conventionId=${this.conventionId}`,
  ): Promise<void> {
    return super.openPage(visitor, page, parameters);
  }

  /** A step of the process that nobody watches. */
  async conventions<T = unknown>(operation: string, input: object = {}): Promise<T> {
    const office = await this.api('dev-village-committee');
    return office.mutate<T>(`conventions.${operation}`, {
      conventionId: this.conventionId,
      ...input,
    });
  }

  async ask<T>(operation: string, input: object = {}): Promise<T> {
    const office = await this.api('dev-village-committee');
    return office.query<T>(`conventions.${operation}`, {
      conventionId: this.conventionId,
      ...input,
    });
  }
}

/** Writes something with a finger, as somebody writes their name. */
export async function drawName(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const pad = page.locator('canvas.drawing-surface--open').locator('visible=true').last();
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('there is nothing to sign on');
  const at = (across: number, down: number) =>
    [box.x + box.width * across, box.y + box.height * down] as const;
  await page.mouse.move(...at(0.2, 0.3));
  await page.mouse.down();
  for (const [across, down] of [
    [0.3, 0.7],
    [0.4, 0.3],
    [0.5, 0.75],
    [0.6, 0.25],
    [0.75, 0.7],
    [0.8, 0.4],
  ] as const)
    await page.mouse.move(...at(across, down), { steps: 3 });
  await page.mouse.up();
}
