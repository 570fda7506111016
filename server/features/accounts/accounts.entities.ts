import { GuestEntity } from "./guest.entity.ts";
import { PersonEntity } from "./person.entity.ts";
import { SessionEntity } from "./session.entity.ts";
import { SignInCodeEntity } from "./sign-in-code.entity.ts";

/** What the accounts store, for the object mapper. */
export const accountsEntities = [PersonEntity, GuestEntity, SessionEntity, SignInCodeEntity];
