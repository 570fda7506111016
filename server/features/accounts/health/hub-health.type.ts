import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime } from "#server/core/graphql/scalars.ts";

export const HealthPart = {
  DATABASE: "DATABASE",
  DISK: "DISK",
  MAIL: "MAIL",
  REDIS: "REDIS",
  SPEED: "SPEED",
} as const;
export type HealthPart = (typeof HealthPart)[keyof typeof HealthPart];

registerEnumType(HealthPart, {
  name: "HealthPart",
  description: "What a hub needs to be well",
  valuesConfig: {
    DATABASE: { description: "It is slow, is waited for, or is older than the hub" },
    DISK: { description: "Little room is left where the embedded database lies" },
    MAIL: { description: "Nothing sends letters, or the last one could not be sent" },
    REDIS: { description: "It does not answer: nodes tell each other late" },
    SPEED: { description: "This node is so busy that people notice" },
  },
});

@ObjectType("DatabaseHealth", { simpleResolvers: true, description: "The store of the hub" })
export class DatabaseHealth {
  @Field(() => Boolean, { description: "It is a folder of the hub; else a PostgreSQL server" })
  embedded!: boolean;

  @Field(() => Float, { description: "How long it took to answer just now, in milliseconds" })
  answeredInMs!: number;

  @Field(() => Int, { description: "What it takes on its disk, in megabytes" })
  sizeMegabytes!: number;

  @Field(() => Int, { description: "Statements and transactions that wait for a connection" })
  waiting!: number;

  @Field(() => Int, { description: "Changes of its shape that were made" })
  migrations!: number;

  @Field(() => Int, { description: "Changes of its shape that this hub knows and it lacks" })
  migrationsMissing!: number;
}

@ObjectType("DiskHealth", {
  simpleResolvers: true,
  description: "The disk that the embedded database lies on",
})
export class DiskHealth {
  @Field(() => Int, { description: "Room that is left, in megabytes" })
  freeMegabytes!: number;

  @Field(() => Int, { description: "All of its room, in megabytes" })
  totalMegabytes!: number;
}

@ObjectType("MailHealth", { simpleResolvers: true, description: "Letters of this node" })
export class MailHealth {
  @Field(() => Boolean, { description: "A server is set that sends them" })
  configured!: boolean;

  @Field(() => Int, { description: "Being handed over at this moment" })
  lettersUnderWay!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: "When one was handed over last; null: none since the start",
  })
  lastSentAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When one could not be handed over last; null: none since the start",
  })
  lastFailedAt!: Date | null;
}

@ObjectType("LiveHealth", { simpleResolvers: true, description: "What is open on this node" })
export class LiveHealth {
  @Field(() => Int, { description: "Connections of browsers and programs that are told live" })
  connections!: number;

  @Field(() => Int, { description: "What they follow" })
  subscriptions!: number;

  @Field(() => Int, { description: "Groups of subscriptions that are told the same" })
  groups!: number;

  @Field(() => Int, { description: "Texts that are open for writing together" })
  documents!: number;

  @Field(() => Int, { description: "Connections to these texts" })
  documentConnections!: number;
}

@ObjectType("HubHealth", {
  simpleResolvers: true,
  description: "How the hub is, as the node that was asked sees it",
})
export class HubHealth {
  @Field(() => DateTime, { description: "When this was looked at" })
  at!: Date;

  @Field(() => String, { description: "The version of the hub" })
  version!: string;

  @Field(() => DateTime, { description: "Since when this node runs" })
  startedAt!: Date;

  @Field(() => DatabaseHealth, { description: "The store" })
  database!: DatabaseHealth;

  @Field(() => DiskHealth, {
    nullable: true,
    description: "Its disk; null: the database is a server, whose disk the hub does not see",
  })
  disk!: DiskHealth | null;

  @Field(() => MailHealth, { description: "Letters" })
  mail!: MailHealth;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether Redis answers, by which several nodes work together; null: not used",
  })
  redisAnswers!: boolean | null;

  @Field(() => LiveHealth, { description: "What is open" })
  live!: LiveHealth;

  @Field(() => Float, {
    description: "How late this node was with its work in the last half minute, in milliseconds",
  })
  lagMs!: number;

  @Field(() => Int, { description: "Memory of this node, in megabytes" })
  memoryMegabytes!: number;

  @Field(() => [HealthPart], { description: "What somebody should look at; empty: all is well" })
  lookAt!: HealthPart[];
}
