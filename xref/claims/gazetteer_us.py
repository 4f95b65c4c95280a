"""States, cities and well-known places of the United States. Written from general knowledge."""

from __future__ import annotations

# state=abbreviations (two capitals: postal): city=other name, ... "~" marks a namesake that a bare name does not mean.
STATES = """
Alabama=Ala.=AL: Birmingham, Montgomery, Mobile Bay, Huntsville, Selma, Tuscaloosa
Alaska=AK: Anchorage, Juneau, Fairbanks
Arizona=Ariz.=AZ: Phoenix, Tucson, Scottsdale, Mesa, Tempe, Yuma, Flagstaff, Nogales, Glendale, Maricopa County
Arkansas=Ark.=AR: Little Rock, Fayetteville, Fort Smith
California=Calif.=CA: Los Angeles=L.A., San Francisco, San Diego, San Jose, Sacramento, Oakland, Fresno, Long
    Beach, Anaheim, Santa Ana, San Bernardino, Bakersfield, Berkeley, Riverside, Stockton, Santa Monica, Santa
    Barbara, Hollywood, Beverly Hills, Silicon Valley, Palo Alto, Pasadena, Malibu, Compton, Thousand Oaks, Orange
    County, Irvine, Napa, Santa Clara, Mountain View, Cupertino, Menlo Park, Isla Vista, Chico, Burbank
Colorado=Colo.=CO: Denver, Colorado Springs, Boulder, Aurora, Littleton, Fort Collins, Aspen, Pueblo
Connecticut=Conn.=CT: Hartford, New Haven, Bridgeport, Stamford, Newtown, Sandy Hook, Greenwich
Delaware=Del.=DE: Wilmington, Dover, Rehoboth Beach
Florida=Fla.=FL: Miami, Orlando, Tampa, Jacksonville, Tallahassee, Fort Lauderdale, ~St. Petersburg, Palm Beach,
    West Palm Beach, Parkland, Sanford, Key West, Pensacola, Gainesville, Daytona Beach, Sarasota, ~Naples, Cape
    Canaveral, Mar-a-Lago, Miami Beach, Broward County, Miami-Dade County, Hialeah, Fort Myers, Surfside
Georgia=Ga.=GA: Atlanta, Savannah, Augusta, ~Athens, Macon, Columbus, Fulton County, Brunswick
Hawaii=HI: Honolulu, Pearl Harbor, Maui, Oahu, Lahaina
Idaho=ID: Boise, Coeur d'Alene, Idaho Falls
Illinois=Ill.=IL: Chicago, Springfield, Aurora, Rockford, Peoria, Evanston, Naperville, Cook County, Highland Park
Indiana=Ind.=IN: Indianapolis, Fort Wayne, South Bend, Gary, Evansville, Bloomington
Iowa=IA: Des Moines, Cedar Rapids, Iowa City, Davenport, Sioux City, Ames, Council Bluffs
Kansas=Kan.=KS: Wichita, Topeka, Kansas City, Overland Park
Kentucky=Ky.=KY: Louisville, Lexington, Frankfort, Bowling Green
Louisiana=La.=LA: New Orleans, Baton Rouge, Shreveport, Lafayette
Maine=ME: Portland, Augusta, Bangor, Lewiston
Maryland=Md.=MD: Baltimore, Annapolis, Bethesda, Camp David, Rockville, Silver Spring, Montgomery County, College
    Park, National Harbor, Andrews Air Force Base=Joint Base Andrews
Massachusetts=Mass.=MA: Boston, Cambridge, Worcester, Springfield, Salem, Martha's Vineyard, Cape Cod, Lowell,
    Watertown
Michigan=Mich.=MI: Detroit, Grand Rapids, Flint, Lansing, Ann Arbor, Dearborn, Kalamazoo, Macomb County
Minnesota=Minn.=MN: Minneapolis, St. Paul=Saint Paul, Duluth, Rochester, Bloomington
Mississippi=MS: Jackson, Biloxi, Gulfport, ~Oxford
Missouri=Mo.=MO: St. Louis=Saint Louis, Kansas City, Ferguson, Springfield, Columbia, Jefferson City, Joplin
Montana=Mont.=MT: Billings, Missoula, Helena, Bozeman
Nebraska=Neb.=NE: Omaha, Lincoln
Nevada=Nev.=NV: Las Vegas, Reno, Henderson, Carson City
New Hampshire=N.H.=NH: Concord, Nashua, Portsmouth, Dixville Notch
New Jersey=N.J.=NJ: Newark, Jersey City, Trenton, Atlantic City, Camden, Bedminster, Princeton, Hoboken, Fort Lee,
    Paterson
New Mexico=N.M.=NM: Albuquerque, Santa Fe, Las Cruces, Los Alamos, Roswell
New York=N.Y.=New York State=NY: New York City=NYC, Manhattan, Brooklyn, Queens, Bronx=The Bronx, Staten Island,
    Buffalo, Albany, Syracuse, Rochester, Yonkers, Long Island, Harlem, Wall Street, Times Square, West Point,
    Ground Zero, World Trade Center, Westchester County, Utica
North Carolina=N.C.=NC: Charlotte, Raleigh, Greensboro, Durham, Fayetteville, Asheville, Chapel Hill, Fort Bragg,
    Winston-Salem, Wilmington, Camp Lejeune, Outer Banks
North Dakota=N.D.=ND: Fargo, Bismarck, Standing Rock
Ohio=OH: Columbus, Cleveland, Cincinnati, Toledo, Akron, Dayton, Youngstown, East Palestine
Oklahoma=Okla.=OK: Oklahoma City, Tulsa, Norman, Moore
Oregon=Ore.=OR: Portland, Salem, Eugene, Bend, Roseburg
Pennsylvania=Pa.=PA: Philadelphia, Pittsburgh, Harrisburg, Allentown, Scranton, Erie, Gettysburg, Hershey,
    Shanksville, Lancaster, Bucks County
Rhode Island=R.I.=RI: Providence, Newport
South Carolina=S.C.=SC: Charleston, Columbia, Greenville, Myrtle Beach, Spartanburg
South Dakota=S.D.=SD: Sioux Falls, Rapid City, Mount Rushmore
Tennessee=Tenn.=TN: Nashville, Memphis, Knoxville, Chattanooga
Texas=Tex.=TX: Houston, Dallas, Austin, San Antonio, El Paso, Fort Worth, Arlington, Corpus Christi, Lubbock,
    McAllen, Brownsville, Laredo, Waco, Fort Hood, Amarillo, Galveston, Uvalde, Eagle Pass, Sutherland Springs,
    Midland, ~Odessa, Plano, Garland, Crawford, Del Rio, Rio Grande Valley, Killeen, Santa Fe
Utah=UT: Salt Lake City, Provo, Ogden, Park City
Vermont=Vt.=VT: Burlington, Montpelier
Virginia=Va.=VA: Richmond, Norfolk, Virginia Beach, Charlottesville, Alexandria, Arlington, Arlington County,
    Fairfax County, Fairfax, Langley, Quantico, Roanoke, Newport News, Blacksburg, Loudoun County, Mount Vernon
Washington state=Washington State=Wash.=WA: Seattle, Spokane, Tacoma, Olympia, Redmond, Bellevue, ~Vancouver
West Virginia=W.Va.=W. Va.=WV: Morgantown, Wheeling, Huntington
Wisconsin=Wis.=WI: Milwaukee, Madison, Green Bay, Kenosha, Racine, Janesville, Waukesha
Wyoming=Wyo.=WY: Cheyenne, Casper, Jackson Hole
"""

# Parts of the country, and places in the capital or overseas: place=other name|containers
PARTS = """
New England|United States,North America
Midwest=Rust Belt|United States,North America
Rio Grande|United States,Mexico,North America
Capitol Hill|Washington,United States,North America
Guam|United States,Oceania
American Samoa|United States,Oceania
"""
