import { HealthPart, type HubHealth } from "./hub-health.type.ts";

/** From here on somebody should look. */
const worrying = {
  answeredInMs: 500,
  waiting: 50,
  freeMegabytes: 1_000,
  lagMs: 200,
};

/** What of it somebody should look at. */
export function lookAt({
  database,
  disk,
  mail,
  redisAnswers,
  lagMs,
}: Omit<HubHealth, "lookAt">): HealthPart[] {
  const failed = mail.lastFailedAt?.getTime() ?? 0;
  const worries: Record<HealthPart, boolean> = {
    DATABASE:
      database.answeredInMs > worrying.answeredInMs ||
      database.waiting > worrying.waiting ||
      database.migrationsMissing > 0,
    DISK: disk !== null && disk.freeMegabytes < worrying.freeMegabytes,
    MAIL: !mail.configured || failed > (mail.lastSentAt?.getTime() ?? 0),
    REDIS: redisAnswers === false,
    SPEED: lagMs > worrying.lagMs,
  };
  return Object.values(HealthPart).filter((part) => worries[part]);
}
