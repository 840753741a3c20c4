/** From start to finish, in ticks. */
export interface Span {
  readonly from: number;
  readonly to: number;
}
