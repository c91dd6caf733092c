import { useState } from 'react';
import { type Stance, stances } from '@/shared/hall/arguments/stance';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { stanceIcons } from '../../argument-words';
import { StanceQuestion } from './stance-question';

/** Where the reader stands: asked once, changed by a tap. */
export function StancePanel({ topicId, stance }: { topicId: string; stance: Stance | null }) {
  const [isAsking, setAsking] = useState(false);
  if (stance !== null && !isAsking)
    return (
      <Card flush>
        <ListItem
          icon={stanceIcons[stance]}
          title={`我的态度：${stances[stance]}`}
          note="只有自己看得到，点这里修改"
          onPress={() => setAsking(true)}
        />
      </Card>
    );
  return (
    <Card>
      <StanceQuestion topicId={topicId} stance={stance} onChosen={() => setAsking(false)} />
    </Card>
  );
}
