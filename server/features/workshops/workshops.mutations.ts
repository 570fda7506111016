import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { changedWorkshop } from "./changed-workshop.ts";
import { closeWorkshop } from "./close-workshop.ts";
import { createWorkshop } from "./create-workshop.ts";
import { openWorkshop } from "./open-workshop.ts";
import { orRefusal } from "#server/core/commands/refused.ts";
import { renewJoinCode } from "./renew-join-code.ts";
import { scheduleWorkshop } from "./schedule-workshop.ts";
import { updateWorkshop } from "./update-workshop.ts";
import { CreateWorkshopInput, UpdateWorkshopInput, WorkshopIdInput } from "./workshops.inputs.ts";
import {
  ChangeWorkshopStateResult,
  ChangeWorkshopStateSuccess,
  CreateWorkshopResult,
  CreateWorkshopSuccess,
  UpdateWorkshopResult,
  UpdateWorkshopSuccess,
} from "./workshops.results.ts";

@Resolver()
export class WorkshopsMutations {
  @Mutation(() => CreateWorkshopResult, {
    description:
      "Prepares a workshop as a draft, with who asks as its host. For the secretariat, national focal points and city editors",
  })
  createWorkshop(
    @Ctx() context: HubContext,
    @Arg("input", () => CreateWorkshopInput, { description: "The workshop" })
    input: CreateWorkshopInput,
  ) {
    return orRefusal(async () => {
      const id = await createWorkshop(context, input);
      return new CreateWorkshopSuccess(await changedWorkshop(context, id));
    });
  }

  @Mutation(() => UpdateWorkshopResult, {
    description: "Changes texts, place, times or visibility",
  })
  updateWorkshop(
    @Ctx() context: HubContext,
    @Arg("input", () => UpdateWorkshopInput, { description: "What to change" })
    input: UpdateWorkshopInput,
  ) {
    return orRefusal(async () => {
      const id = await updateWorkshop(context, input);
      return new UpdateWorkshopSuccess(await changedWorkshop(context, id));
    });
  }

  @Mutation(() => ChangeWorkshopStateResult, {
    description: "Announces a draft; a success when it is announced already",
  })
  scheduleWorkshop(
    @Ctx() context: HubContext,
    @Arg("input", () => WorkshopIdInput, { description: "Which workshop" }) input: WorkshopIdInput,
  ) {
    return changeState(context, input, scheduleWorkshop);
  }

  @Mutation(() => ChangeWorkshopStateResult, {
    description: "Opens the room: comments begin; a success when it is open already",
  })
  openWorkshop(
    @Ctx() context: HubContext,
    @Arg("input", () => WorkshopIdInput, { description: "Which workshop" }) input: WorkshopIdInput,
  ) {
    return changeState(context, input, openWorkshop);
  }

  @Mutation(() => ChangeWorkshopStateResult, {
    description:
      "Closes a live workshop: comments end, minutes go on; a success when it is closed already",
  })
  closeWorkshop(
    @Ctx() context: HubContext,
    @Arg("input", () => WorkshopIdInput, { description: "Which workshop" }) input: WorkshopIdInput,
  ) {
    return changeState(context, input, closeWorkshop);
  }

  @Mutation(() => ChangeWorkshopStateResult, {
    description: "Makes a new join code; the old one opens nothing any more. Who is in stays in",
  })
  renewJoinCode(
    @Ctx() context: HubContext,
    @Arg("input", () => WorkshopIdInput, { description: "Which workshop" }) input: WorkshopIdInput,
  ) {
    return changeState(context, input, renewJoinCode);
  }
}

function changeState(
  context: HubContext,
  { workshopId }: WorkshopIdInput,
  command: (context: HubContext, id: string) => Promise<string>,
) {
  return orRefusal(async () => {
    const id = await command(context, keyIn(workshopId, "Workshop"));
    return new ChangeWorkshopStateSuccess(await changedWorkshop(context, id));
  });
}
