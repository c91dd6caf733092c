import { useQuery } from '@tanstack/react-query';
import { placeWords } from '@/shared/hall/place-words';
import { cloud } from '@/src/platform/cloud';

/** The words for places that people of the chosen community use. */
export function usePlaceWords() {
  const { data } = useQuery(cloud.community.whoAmI.queryOptions());
  return placeWords[data?.community?.kind ?? 'compound'];
}
