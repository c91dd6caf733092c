import { useState } from 'react';
import { startOfShanghaiDay } from '@/shared/shanghai-time';
import { SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Facts } from '@/src/ui/facts/facts';
import { day, dayAndTime } from '@/src/ui/words/time';
import type { WaitingRequest } from '../../certificate-desk-types';
import { DeskCard } from '../../components/desk-card';
import { openVolunteerRecord } from '../../record-desk-pages';
import { DeclineSheet } from './decline-sheet';
import { IssueSheet } from './issue-sheet';

const calendarDay = (date: string): string => day(startOfShanghaiDay(date).toISOString());

/** A request somebody waits for an answer to. */
export function WaitingCard({ request }: { request: WaitingRequest }) {
  const [open, setOpen] = useState<'issue' | 'decline' | null>(null);
  const { volunteerId, volunteerName, fromDate, untilDate, purpose, requestedAt } = request;
  const close = () => setOpen(null);
  const ways = (
    <>
      <TextButton icon="circle-x" onPress={() => setOpen('decline')}>
        不能开具
      </TextButton>
      <TextButton icon="user" onPress={() => openVolunteerRecord(volunteerId)}>
        看志愿者档案
      </TextButton>
    </>
  );
  return (
    <DeskCard ways={ways}>
      <Facts
        facts={[
          { name: '志愿者', value: volunteerName },
          { name: '服务时间', value: `${calendarDay(fromDate)} 至 ${calendarDay(untilDate)}` },
          { name: '用途', value: purpose },
          { name: '申请时间', value: dayAndTime(requestedAt) },
        ]}
      />
      <SecondaryButton
        icon="stamp"
        label={`核对并开具：${volunteerName}`}
        onPress={() => setOpen('issue')}
      >
        核对并开具
      </SecondaryButton>
      {open === 'issue' && <IssueSheet request={request} onClose={close} />}
      {open === 'decline' && <DeclineSheet request={request} onClose={close} />}
    </DeskCard>
  );
}
