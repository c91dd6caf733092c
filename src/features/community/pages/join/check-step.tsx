import { bindingRelations } from '@/shared/community/house-binding';
import type { CurrentCommunity } from '@/src/platform/current-community';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import { type JoinDraft, placeWords } from './join-draft';

type CheckStepProps = { community: CurrentCommunity; draft: JoinDraft };

/** Everything once more, before it is handed in. */
export function CheckStep({ community, draft }: CheckStepProps) {
  const { relation, name, phone, adult } = draft;
  return (
    <>
      <Card>
        <Facts
          facts={[
            { name: '社区', value: community.name },
            { name: '房号', value: placeWords(draft) },
            { name: '关系', value: relation ? bindingRelations[relation] : '' },
            { name: '姓名', value: name },
            { name: '手机号', value: phone },
            { name: '年龄', value: adult ? '满 18 周岁' : '未满 18 周岁' },
          ]}
        />
      </Card>
      <Callout tone="info" title="提交以后">
        工作人员会和名册核对，结果显示在“我的 → 我的房屋”里。不需要拍身份证。
      </Callout>
    </>
  );
}
