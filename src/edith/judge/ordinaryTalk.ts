/** Talk that is in every call: what a phrase is told apart from, beside a criterion's own counter-examples. */
export const ordinaryTalk = `
Yes.
Okay, I see.
Right, one moment please.
Yes, that is correct.
No, I did not.
I have a question about my order.
Let me just have a look at that.
I am not sure about that.
It was about two weeks ago.
The number is four five six.
I bought it last year in the shop in town.
I have the letter in front of me.
It is a very long number.
My husband usually does that.
I was at work when they came.
The internet has been slow since Sunday.
The washing machine leaks.
I paid with my credit card.
They charged me twice for it.
It was a birthday present.
I have tried that already.
Nobody told me about that.
I have been a customer for ten years.
I waited the whole day.
The driver never rang the bell.
It broke after two days.
I want my money back.
I would like to change my booking.
I am calling about the invoice from last month.
The screen stays black.
It says that the password is wrong.
I got an e-mail that I do not understand.
That is far too expensive.
I am really angry about this.
This is taking too long.
That is not what I was told.
I do not have it with me.
My name is Miller.
It is twenty four Church Road.
I was born in March nineteen eighty five.
Oh, that is good to know.
Great, thank you.
That would be wonderful.
Wednesday would be fine.
In the morning, if possible.
How much does it cost?
When will it be here?
How long does that take?
Can you do that for me?
Why was I not told about it?
Who do I have to talk to?
What do I have to do?
Could you repeat that, please?
Sorry, I did not understand that.
Are you still there?
Can you hear me now?
Let me check that in the system.
I am just opening your file.
It is loading.
Just a second, I am looking it up.
I see it here on my screen.
There is a note on your account.
I have found your order.
The order was placed on the third of May.
The parcel left our warehouse yesterday.
Your contract runs until December.
The fee is in the terms and conditions.
That depends on the contract.
That is our policy.
Unfortunately that is not possible.
I cannot change that from here.
The system does not let me do that.
We do not offer that any more.
You would have to ask the shop.
This is the wrong department.
You can find it on our website.
It is on the back of the card.
Please press the button on the side.
The light should turn green.
You should see a menu on the left.
Now type in your password.
Please unplug the cable.
It usually works after that.
That happens quite often.
Good morning, how can I help you?
Thank you for calling, my name is Susan.
You are speaking to customer service.
May I have your name and your date of birth?
What is your customer number?
Can you give me your postcode?
This call is recorded.
What happened exactly?
When did you notice it?
Have you tried to restart it?
So you never received it?
Which one did you order?
I am sorry about that.
I understand that this is annoying.
I apologise for the mistake.
I have sent you a new one.
I have refunded the money.
I will send a technician.
I have changed your address.
You will get an e-mail in a few minutes.
It will arrive on Monday.
We will call you back.
It takes three to five days.
Does that help you?
Is that okay for you?
Is it working now?
May I put you on hold for a moment?
Thank you for waiting.
Let me ask my colleague.
I will transfer you to the other department.
Would you like to speak to a manager?
We have an offer for you.
Would you like to add insurance?
That makes thirty pounds.
The price is nineteen euros a month.
Is there anything else I can do for you?
Do you have any other questions?
Have a nice day.
Thank you for your call, goodbye.
Goodbye.
That is not my problem.
That is your own fault.
You should have called earlier.
Are you stupid?
Stop complaining.
`
  .split('\n')
  .filter(Boolean)
