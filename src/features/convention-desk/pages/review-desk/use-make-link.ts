import { useRef, useState } from 'react';
import { reviewTokenBytes } from '@/shared/conventions/review/review-token';
import { hexOf } from '@/shared/polls/ledger/hex';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { randomBytes } from '@/src/platform/random-bytes';
import { useCommand } from '@/src/platform/use-command';

const noRandomness = '这台设备上的微信或浏览器太旧，不能安全地生成链接，请升级后再试。';

/**
 * Makes a reviewer's link. Its token is drawn here and stays in this page's memory: the server keeps
 * only its digest, so it is shown until the page is left.
 */
export function useMakeLink(conventionId: string) {
  const [token, setToken] = useState<string | null>(null);
  const [isTooOld, setTooOld] = useState(false);
  const drawn = useRef<string | null>(null);
  const command = useCommand(cloudClient.conventions.makeReviewLink.mutate, {
    refetches: [cloud.conventions.pathKey()],
  });
  const make = async (link: { office: string; days: number }) => {
    // Drawn once, so that pressing again after a lost answer is the same request.
    drawn.current ??= await drawToken();
    setTooOld(drawn.current === null);
    if (drawn.current === null) return;
    const made = { conventionId, token: drawn.current, ...link };
    const answer = await command.runAndWait(made).catch(() => null);
    if (!answer) return;
    drawn.current = null;
    setToken(made.token);
  };
  return {
    make,
    token,
    forget: () => setToken(null),
    isRunning: command.isRunning,
    problem: isTooOld ? noRandomness : (command.failure?.message ?? null),
  };
}

async function drawToken(): Promise<string | null> {
  const bytes = await randomBytes(reviewTokenBytes);
  return bytes && hexOf(bytes);
}
