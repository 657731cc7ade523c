/** How an agent announces a hold, and how one comes back from it. */
export const englishHold = {
  asks: /\b(on hold|hold on|holding for|hold (the line|please|a (moment|minute|second|sec)|for (a|one|two|me))|please hold|(can|could|would|will) you hold|brief hold|quick hold|stay on the line|hang on the line|transfer(ring)? you|put(ting)? you through|connect(ing)? you)\b/i,
  isBack:
    /\b(thank(s| you)( so much| very much)? for (holding|waiting|your patience|bearing|hanging on|staying)|sorry (to keep|for keeping) you (waiting|holding|on hold)|sorry (about|for) the (wait|hold)|(are|you'?re) you still (there|with me|on the line)|still (there|with me)\?)/i,
}
