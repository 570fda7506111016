/** What a client in a room subscribes to. */
export const document = /* GraphQL */ `
  subscription RoomEvents($room: ID!) {
    roomEvents(room: $room) {
      __typename
      cursor
      seq
      ... on CommentPosted {
        comment {
          __typename
          id
          body
          language
          createdAt
          author {
            __typename
            id
            name
            seat
          }
        }
      }
    }
  }
`;
