import { View } from '@tarojs/components';
import { useState } from 'react';
import { startOfShanghaiDay } from '@/shared/shanghai-time';
import { SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import { day, dayAndTime } from '@/src/ui/words/time';
import type { WaitingRequest } from '../../certificate-desk-types';
import { openVolunteerRecord } from '../../record-desk-pages';
import { DeclineSheet } from './decline-sheet';
import { IssueSheet } from './issue-sheet';

const calendarDay = (date: string): string => day(startOfShanghaiDay(date).toISOString());

/** A request somebody waits for an answer to. */
export function WaitingCard({ request }: { request: WaitingRequest }) {
  const [open, setOpen] = useState<'issue' | 'decline' | null>(null);
  const { volunteerId, volunteerName, fromDate, untilDate, purpose, requestedAt } = request;
  const close = () => setOpen(null);
  return (
    <Card>
      <Facts
        facts={[
          { name: '志愿者', value: volunteerName },
          { name: '服务时间', value: `${calendarDay(fromDate)} 至 ${calendarDay(untilDate)}` },
          { name: '用途', value: purpose },
          { name: '申请时间', value: dayAndTime(requestedAt) },
        ]}
      />
      <View>
        <SecondaryButton
          icon="stamp"
          label={`核对并开具：${volunteerName}`}
          onPress={() => setOpen('issue')}
        >
          核对并开具
        </SecondaryButton>
        <TextButton icon="circle-x" onPress={() => setOpen('decline')}>
          不能开具
        </TextButton>
        <TextButton icon="user" onPress={() => openVolunteerRecord(volunteerId)}>
          看志愿者档案
        </TextButton>
      </View>
      {open === 'issue' && <IssueSheet request={request} onClose={close} />}
      {open === 'decline' && <DeclineSheet request={request} onClose={close} />}
    </Card>
  );
}
