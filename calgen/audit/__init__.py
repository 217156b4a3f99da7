"""What calendar feeds have to be: each check looks at written bytes, and knows no writer of ours.

It stands on `timing` alone, for zones and series, and reads content lines itself: a library that
also wrote them would forgive itself its own faults.
"""
