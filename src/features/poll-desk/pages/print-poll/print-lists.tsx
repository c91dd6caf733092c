import { View } from '@tarojs/components';
import { cloudClient } from '@/src/platform/cloud';
import { DocumentButton } from '@/src/ui/document-button/document-button';
import { Section } from '@/src/ui/section/section';
import type { OfferedPrints, PrintPlace } from './prints';

type PrintListsProps = { place: PrintPlace; offered: OfferedPrints };

/** What is carried from door to door: sheets to sign, and who has not voted yet. */
export function PrintLists({ place, offered }: PrintListsProps) {
  return (
    <>
      {offered.papers && (
        <Section title="送达签收表">
          <View>送表决票上门时，请住户签名，表示已经收到。</View>
          <DocumentButton
            icon="clipboard-check"
            make={cloudClient.polls.printDeliverySheet.mutate}
            input={place}
          >
            生成签收表
          </DocumentButton>
        </Section>
      )}
      {offered.visits && (
        <Section title="上门名单">
          <View>还没有投票的住户，按楼栋、单元和楼层排好。只有谁还没投，没有谁投了什么。</View>
          <DocumentButton
            icon="door-open"
            make={cloudClient.polls.printVisitList.mutate}
            input={place}
          >
            生成上门名单
          </DocumentButton>
        </Section>
      )}
    </>
  );
}
