import { HallGate } from '../../components/hall-gate';

/** Finding topics by their words. */
export default function SearchTopicsPage() {
  return <HallGate title="找议题">{null}</HallGate>;
}
