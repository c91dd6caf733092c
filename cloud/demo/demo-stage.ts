import type { Pool } from 'pg';
import { v7 as uuid } from 'uuid';
import type { AnswerServices } from '@/cloud/platform/answer-calls';
import type { Database } from '@/cloud/platform/database';
import { directClient } from '@/cloud/platform/direct-client';
import { type DueWorkByKind, tick } from '@/cloud/platform/outbox';
import type { Router } from '@/cloud/router';
import { shanghaiDay, startOfShanghaiDay } from '@/shared/shanghai-time';
import { demoCommunityId } from './demo-people';

export type DemoServices = AnswerServices & {
  dueWork: DueWorkByKind;
  /** Keeps an uploaded photo; where there is no way to, pages show that it is missing. */
  keepFile?: (id: string, bytes: Uint8Array) => Promise<unknown>;
};
export type DemoClient = ReturnType<typeof directClient<Router>>;

/**
 * Where the demo community's past is played: everybody acts through the product's own operations,
 * at the instant the stage clock shows.
 */
export class DemoStage {
  private instant: Date;

  constructor(
    private readonly services: DemoServices,
    /** Connects as the owner of the tables: founding a community is nobody's operation. */
    readonly owner: Pool,
    private readonly today: Date,
    /** Where what is played happens. */
    readonly communityId: string = demoCommunityId,
  ) {
    this.instant = today;
  }

  /** Another community at the same moment. */
  elsewhere(communityId: string): DemoStage {
    const stage = new DemoStage(this.services, this.owner, this.today, communityId);
    stage.instant = this.instant;
    return stage;
  }

  /** For what no operation does: many deeds of the crowd at once. */
  get database(): Database {
    return this.services.database;
  }

  get now(): Date {
    return this.instant;
  }

  /** `hour` o'clock in Shanghai, so many days before (or, negative, after) today. */
  at(daysAgo: number, hour: number): Date {
    const day = startOfShanghaiDay(shanghaiDay(this.today));
    return new Date(day.getTime() - daysAgo * 86_400_000 + hour * 3_600_000);
  }

  /** Moves the clock on and works off what has become due meanwhile. */
  async goTo(daysAgo: number, hour: number): Promise<void> {
    this.instant = new Date(Math.min(this.at(daysAgo, hour).getTime(), this.today.getTime()));
    const { database, logger, dueWork } = this.services;
    await tick({ database, logger, dueWork }, this.instant);
  }

  /** A photo somebody uploads; its id. */
  photo(openId: string, bytes: Uint8Array): Promise<string> {
    return this.upload(openId, bytes, 'image/png');
  }

  /** A PDF somebody uploads; its id. */
  document(openId: string, bytes: Uint8Array): Promise<string> {
    return this.upload(openId, bytes, 'application/pdf');
  }

  private async upload(
    openId: string,
    bytes: Uint8Array,
    contentType: 'image/png' | 'application/pdf',
  ): Promise<string> {
    const id = uuid();
    await this.services.keepFile?.(id, bytes);
    const { fileId } = await this.as(openId).files.registerFile.mutate({
      ...{ id, location: id, contentType, byteCount: bytes.length },
    });
    return fileId;
  }

  as(openId: string): DemoClient {
    return directClient<Router>(
      { ...this.services, clock: () => this.instant },
      { openId },
      this.communityId,
    );
  }
}

/** Runs at most `width` at a time: the demo's crowd shares the server's few connections. */
export async function severalAtOnce<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<unknown>,
) {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: width }, worker));
}
