/** What agents say in any trade: a phrase of these words alone fits every call. By part of the conversation. */
export const serviceTalk = `
  a an the and or but so if then than that this these those it its is am are was were be been being do does did done have
  has had will would can could shall should may might must of to in on at by for from with about as into i you he she we
  they me him her us them my your his our their there here just well okay ok yes yeah no not um uh oh right now please all
  any some very really what which who how when where why let got get like also again too only still yet already ever
  never always both each every other another one two three first last next few more most much many lot bit quite such own
  same than because since while until before after during over under up down out off back away through between without
  within against around across along myself yourself something anything nothing everything someone anyone everyone nobody
  s t d ll ve re m don won didn isn aren wasn

  hello hi hey good morning afternoon evening day welcome thank thanks thankful goodbye bye call calling called caller
  ring ringing contact contacting phone telephone line speak speaking spoke talk talking put through today tonight tomorrow
  moment minute second while hold holding bear wait waiting patience patient quick quickly pleasure nice great lovely
  weekend rest take care have has customer service support team desk colleague department adviser advisor agent manager
  help helping assist assisting helpful

  name full surname date birth confirm verify verification security question identity identify details detail spell

  understand understanding see hear hearing know think sound feel feeling sorry apologise apologize apology apologies
  inconvenience trouble frustrating frustration upset upsetting annoying worry worried unfortunately afraid appreciate
  mean matter concern position place imagine must situation experience happen happened happening regret certainly absolutely
  course definitely sure exactly

  problem issue trouble request reason case thing way point part question answer explain explanation describe tell told ask
  asking asked say saying said clarify clear clearly check checking checked look looking looked find finding found out sort
  sorting sorted solve solved solution resolve resolved fix fixed fixing work working works make making made sure try trying
  tried need want wanted like give giving go going come keep kept start started begin happy glad best better possible option
  choice offer suggest suggestion recommend propose instead change arrange note notes summarise summary recap agree agreed
  step steps next follow following forward soon later within days hours working week weeks hour expect receive
  email mail message text let back personally responsible responsibility end finish whole
  else further more happy satisfied everything covered anything remaining
`.trim()
