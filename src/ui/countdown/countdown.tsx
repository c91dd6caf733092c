import { useEffect, useState } from 'react';
import { timeLeft } from '../words/time';

type CountdownProps = {
  /** UTC instant (ISO text). */
  until: string;
  /** Stands before the time left, e.g. "离截止还有". */
  prefix: string;
  /** Stands alone once the instant has passed, e.g. "已截止". */
  passed: string;
};

/** Text only; it moves every second in the last minutes and every half minute before that. */
export function Countdown({ until, prefix, passed }: CountdownProps) {
  const [now, setNow] = useState(() => new Date());
  const remaining = Date.parse(until) - now.getTime();
  const isOver = remaining <= 0;
  const pause = remaining < 90_000 ? 1_000 : 30_000;
  useEffect(() => {
    if (isOver) return;
    const timer = setInterval(() => setNow(new Date()), pause);
    return () => clearInterval(timer);
  }, [isOver, pause]);
  const left = timeLeft(until, now);
  return <>{left === null ? passed : `${prefix} ${left}`}</>;
}
