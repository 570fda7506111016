import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { agendaItemOf } from "../agenda/agenda-item.loader.ts";
import { changedWorkshop } from "../changed-workshop.ts";
import { orRefusal } from "#server/core/commands/refused.ts";
import { WorkshopIdInput } from "../workshops.inputs.ts";
import { moveRoom } from "./move-room.ts";
import { pauseTimer } from "./pause-timer.ts";
import { resumeTimer } from "./resume-timer.ts";
import { MoveRoomInput, SetWritingInput, StartTimerInput } from "./room.inputs.ts";
import {
  ChangeTimerResult,
  ChangeTimerSuccess,
  MoveRoomResult,
  MoveRoomSuccess,
  SetWritingResult,
  SetWritingSuccess,
} from "./room.results.ts";
import { setWriting } from "./set-writing.ts";
import { startTimer } from "./start-timer.ts";
import { stopTimer } from "./stop-timer.ts";

@Resolver()
export class RoomMutations {
  @Mutation(() => MoveRoomResult, { description: "Moves the room to an agenda item; for hosts" })
  moveRoom(
    @Ctx() context: HubContext,
    @Arg("input", () => MoveRoomInput, { description: "Where to" }) input: MoveRoomInput,
  ) {
    return orRefusal(async () => {
      const { workshopId, agendaItemId } = await moveRoom(context, input);
      const workshop = await changedWorkshop(context, workshopId);
      return new MoveRoomSuccess(workshop, await agendaItemOf(context, agendaItemId));
    });
  }

  @Mutation(() => ChangeTimerResult, { description: "Starts the room's clock anew; for hosts" })
  startTimer(
    @Ctx() context: HubContext,
    @Arg("input", () => StartTimerInput, { description: "How long" }) input: StartTimerInput,
  ) {
    return changed(context, () => startTimer(context, input));
  }

  @Mutation(() => ChangeTimerResult, { description: "Holds the room's clock; for hosts" })
  pauseTimer(
    @Ctx() context: HubContext,
    @Arg("input", () => WorkshopIdInput, { description: "Which workshop" }) input: WorkshopIdInput,
  ) {
    return changed(context, () => pauseTimer(context, keyIn(input.workshopId, "Workshop")));
  }

  @Mutation(() => ChangeTimerResult, { description: "Lets the room's clock go on; for hosts" })
  resumeTimer(
    @Ctx() context: HubContext,
    @Arg("input", () => WorkshopIdInput, { description: "Which workshop" }) input: WorkshopIdInput,
  ) {
    return changed(context, () => resumeTimer(context, keyIn(input.workshopId, "Workshop")));
  }

  @Mutation(() => ChangeTimerResult, { description: "Takes the room's clock away; for hosts" })
  stopTimer(
    @Ctx() context: HubContext,
    @Arg("input", () => WorkshopIdInput, { description: "Which workshop" }) input: WorkshopIdInput,
  ) {
    return changed(context, () => stopTimer(context, keyIn(input.workshopId, "Workshop")));
  }

  @Mutation(() => SetWritingResult, {
    description: "Shows the room for some seconds that one is writing; nothing is stored",
  })
  setWriting(
    @Ctx() context: HubContext,
    @Arg("input", () => SetWritingInput, { description: "Where" }) input: SetWritingInput,
  ) {
    return orRefusal(async () => {
      const id = await setWriting(context, input);
      return new SetWritingSuccess(await changedWorkshop(context, id));
    });
  }
}

function changed(context: HubContext, command: () => Promise<string>) {
  return orRefusal(
    async () => new ChangeTimerSuccess(await changedWorkshop(context, await command())),
  );
}
