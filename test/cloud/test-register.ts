import type { Client } from './test-cloud';

/** A line of a compound's register, in the columns offices use. */
export interface RegisterLine {
  building?: string;
  entrance?: string;
  room: string;
  kind?: string;
  area?: string;
  owners?: string;
  phones?: string;
  remark?: string;
}

/** A compound's register as a CSV file. */
export const aRegister = (lines: readonly RegisterLine[]): string =>
  [
    '楼栋,单元,房号,用途,专有部分面积,业主姓名,业主手机,备注',
    ...lines.map((line) =>
      [
        line.building ?? '1栋',
        line.entrance ?? '1单元',
        line.room,
        line.kind ?? '住宅',
        line.area ?? '100.00',
        line.owners ?? '',
        line.phones ?? '',
        line.remark ?? '',
      ].join(','),
    ),
  ].join('\n');

export const uploadText = (client: Client, text: string, fileName = '名册.csv') =>
  client.community.uploadRegister.mutate({
    fileName,
    contentBase64: Buffer.from(text).toString('base64'),
  });

/** Uploads a register and puts it into force. */
export async function importText(
  client: Client,
  text: string,
  decision: { leaveOutFaultyLines?: boolean; removeMissingUnits?: boolean } = {},
) {
  const { importId, report } = await uploadText(client, text);
  const result = await client.community.commitRegister.mutate({
    importId,
    leaveOutFaultyLines: false,
    removeMissingUnits: false,
    ...decision,
  });
  return { importId, report, result };
}
