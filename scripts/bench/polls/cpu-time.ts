import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const millisecondsOfTick = 10;

/** CPU that the server and all processes of its database have used until now, in milliseconds; 0 outside Linux. */
export function cpuOf(server: number, databaseFolder: string) {
  try {
    const postmaster = Number(
      readFileSync(join(databaseFolder, 'postmaster.pid'), 'utf8').split('\n')[0],
    );
    const processes = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => readStat(name) ?? []);
    const sum = (chosen: (of: { id: number; parent: number }) => boolean) =>
      processes.filter(chosen).reduce((total, { used }) => total + used, 0);
    return {
      server: sum(({ id }) => id === server),
      database: sum(({ id, parent }) => id === postmaster || parent === postmaster),
    };
  } catch {
    return { server: 0, database: 0 };
  }
}

function readStat(id: string): { id: number; parent: number; used: number } | null {
  try {
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    const used = (Number(fields[11]) + Number(fields[12])) * millisecondsOfTick;
    return { id: Number(id), parent: Number(fields[1]), used };
  } catch {
    return null; // Gone meanwhile.
  }
}
