import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { ListItem } from '@/src/ui/list-item/list-item';
import { openPromises } from '../promise-pages';

/** In a flush Card: how many promises are under way and late; opens the public board. */
export function PromisesRow() {
  const { data } = useQuery(cloud.hall.promiseFigures.queryOptions());
  return (
    <ListItem
      icon="handshake"
      title="承诺公示板"
      note={
        data ? `办理中 ${data.underWay} 件，逾期 ${data.late} 件` : '说好要办的事，办得怎么样了'
      }
      onPress={openPromises}
    />
  );
}
