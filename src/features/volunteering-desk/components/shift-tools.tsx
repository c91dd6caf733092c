import { cloudClient } from '@/src/platform/cloud';
import { Card } from '@/src/ui/card/card';
import { DocumentButton } from '@/src/ui/document-button/document-button';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Section } from '@/src/ui/section/section';
import { openCallVolunteers, openMessageShift } from '../desk-pages';

type ShiftToolsProps = {
  shiftId: string;
  /** Has not begun and takes signups: people can still be called. */
  isComing: boolean;
};

/** For whoever leads a shift: writing to its people, calling for more, and the sheet to sign on. */
export function ShiftTools({ shiftId, isComing }: ShiftToolsProps) {
  return (
    <Section title="联系和打印">
      <Card flush>
        <ListItem
          icon="send"
          title="给班次里的人发通知"
          note="改集合地点、带什么东西，一次告诉所有人"
          onPress={() => openMessageShift(shiftId)}
        />
        {isComing && (
          <ListItem
            icon="siren"
            title="人不够，呼叫志愿者"
            note="请合适的志愿者来帮忙"
            onPress={() => openCallVolunteers(shiftId)}
          />
        )}
      </Card>
      <DocumentButton
        icon="printer"
        make={cloudClient.volunteering.printShiftSheet.mutate}
        input={{ shiftId }}
      >
        打印签到表
      </DocumentButton>
    </Section>
  );
}
