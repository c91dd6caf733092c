import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { DocumentButton } from '@/src/ui/document-button/document-button';
import { QueryView } from '@/src/ui/query-view/query-view';
import { dayAndTime } from '@/src/ui/words/time';
import type { SessionMinutes } from '../../session-types';
import { AnswerMinutes } from './answer-minutes';
import { MinutesText } from './minutes-text';
import { Remarks } from './remarks';

/** A version of the minutes, where its confirmation stands, and one's own answer. */
export function ReadMinutes({ sessionId }: { sessionId: string }) {
  const [version, choose] = useState<number | null>(null);
  const query = useQuery(cloud.hall.sessionMinutes.queryOptions({ sessionId, version }));
  return (
    <QueryView query={query}>
      {(minutes) => (
        <>
          <Standing minutes={minutes} />
          <MinutesText content={minutes.content} />
          {minutes.mayAnswer && (
            <AnswerMinutes key={minutes.version} sessionId={sessionId} minutes={minutes} />
          )}
          <Remarks remarks={minutes.remarks} />
          {minutes.state === 'confirmed' && minutes.version === minutes.newestVersion && (
            <DocumentButton make={cloudClient.hall.printMinutes.mutate} input={{ sessionId }}>
              下载会议记录
            </DocumentButton>
          )}
          {minutes.version > 1 && (
            <TextButton icon="history" onPress={() => choose(minutes.version - 1)}>
              {`看第 ${minutes.version - 1} 版`}
            </TextButton>
          )}
          {minutes.version < minutes.newestVersion && (
            <TextButton icon="arrow-right" onPress={() => choose(null)}>
              回到最新一版
            </TextButton>
          )}
        </>
      )}
    </QueryView>
  );
}

function Standing({ minutes }: { minutes: SessionMinutes }) {
  const { state, version, newestVersion, confirmed, objected, content } = minutes;
  const counts = `到会 ${content.attendees} 人，${confirmed} 人确认，${objected} 人有不同意见。`;
  if (version < newestVersion)
    return (
      <Callout tone="warning" title={`这是第 ${version} 版，已经有第 ${newestVersion} 版`}>
        {counts}
      </Callout>
    );
  if (state === 'confirmed')
    return (
      <Callout tone="success" title={`会议记录已确认（第 ${version} 版）`}>
        {`${minutes.confirmedAt ? dayAndTime(minutes.confirmedAt) : ''} 确认，不再改动。${counts}`}
      </Callout>
    );
  return (
    <Callout tone="info" title={`会议记录请到会的人确认（第 ${version} 版）`}>
      <View>{counts}</View>
      <View>
        {`超过一半的人确认就生效；到 ${dayAndTime(minutes.silenceEndsAt)} 有不同意见的不到三分之一，也生效。`}
      </View>
    </Callout>
  );
}
