import { shanghaiDayText, startOfShanghaiDay } from '@/shared/shanghai-time';
import { openNotice } from '@/src/features/notices/public';
import { SecondaryButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import { PhotoGrid } from '@/src/ui/photos/photo-grid';
import { Section } from '@/src/ui/section/section';
import { dayAndTime } from '@/src/ui/words/time';
import type { FilingDesk } from '../../adoption-types';
import { SheetFields } from '../../components/sheet-fields';

/** How it was filed and published. */
export function Published({ desk: { filing, publication } }: { desk: FilingDesk }) {
  return (
    <Section title="备案和公布">
      <Card>
        <SheetFields>
          <Facts
            facts={[
              ...(filing
                ? [
                    { name: '备案', value: shanghaiDayText(startOfShanghaiDay(filing.filedOn)) },
                    { name: '单位', value: filing.office },
                    { name: '备案号', value: filing.receiptNumber },
                  ]
                : []),
              ...(publication
                ? [{ name: '公布', value: dayAndTime(publication.publishedAt) }]
                : []),
            ]}
          />
          <PhotoGrid photos={filing?.photos ?? []} />
        </SheetFields>
      </Card>
      {publication && (
        <SecondaryButton icon="megaphone" onPress={() => openNotice(publication.noticeId)}>
          看公布的公告
        </SecondaryButton>
      )}
    </Section>
  );
}
