import { View } from '@tarojs/components';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Section } from '@/src/ui/section/section';
import { share } from '@/src/ui/words/quantities';
import type { PromiseFigures } from '../../promise-types';
import './body-figures.scss';

// Of fewer things a share says more than is known.
const leastForShare = 5;

/** How each body keeps its word, by the days it promised first. */
export const BodyFigures = ({ bodies }: Pick<PromiseFigures, 'bodies'>) => (
  <Section title="各单位按时兑现">
    <Card flush>
      {bodies.map(({ body, decided, inTime }) => (
        <ListItem
          key={body}
          icon="building-2"
          title={body}
          note={`${decided} 件中按时兑现 ${inTime} 件`}
          value={decided >= leastForShare ? share(inTime, decided) : '件数少，不算比例'}
        />
      ))}
    </Card>
    <View className="body-figures__note">
      办结的和已经误期的都算在内；改过日期的，按最早公布的日期算。
    </View>
  </Section>
);
