"""Countries and territories: names, regions, capital, adjectives. Written from general knowledge."""

from __future__ import annotations

# name=other name=...|regions, the nearest first|capital=other name|adjectives and words for inhabitants
COUNTRIES = """
Afghanistan|Central Asia,Asia|Kabul|Afghan,Afghans
Albania|Balkans,Europe|Tirana|Albanian,Albanians
Algeria|North Africa,Africa|Algiers|Algerian,Algerians
Andorra|Europe||Andorran
Angola|Africa|Luanda|Angolan,Angolans
Argentina|South America,Latin America|Buenos Aires|Argentine,Argentinian,Argentinians,Argentines
Armenia|Caucasus|Yerevan|Armenian,Armenians
Australia|Oceania|Canberra|Australian,Australians,Aussie
Austria|Europe|Vienna|Austrian,Austrians
Azerbaijan|Caucasus|Baku|Azerbaijani,Azeri,Azeris,Azerbaijanis
Bahamas=The Bahamas|Caribbean|Nassau|Bahamian
Bahrain|Gulf,Middle East,Asia|Manama|Bahraini,Bahrainis
Bangladesh|South Asia,Asia|Dhaka|Bangladeshi,Bangladeshis
Barbados|Caribbean|Bridgetown|Barbadian
Belarus=Byelorussia|Eastern Europe,Europe|Minsk|Belarusian,Belarusians,Belarussian
Belgium|Europe|Brussels|Belgian,Belgians
Belize|Central America,Latin America|Belmopan|Belizean
Benin|West Africa,Africa|Porto-Novo|Beninese
Bhutan|South Asia,Asia|Thimphu|Bhutanese
Bolivia|South America,Latin America|La Paz|Bolivian,Bolivians
Bosnia and Herzegovina=Bosnia-Herzegovina=Bosnia|Balkans,Europe|Sarajevo|Bosnian,Bosnians
Botswana|Africa|Gaborone|Botswanan
Brazil|South America,Latin America|Brasília=Brasilia|Brazilian,Brazilians
Brunei|Southeast Asia,Asia||Bruneian
Bulgaria|Balkans,Europe|Sofia|Bulgarian,Bulgarians
Burkina Faso|Sahel,West Africa,Africa|Ouagadougou|Burkinabe
Burundi|East Africa,Africa|Bujumbura|Burundian,Burundians
Cambodia|Southeast Asia,Asia|Phnom Penh|Cambodian,Cambodians
Cameroon|Africa|Yaoundé=Yaounde|Cameroonian,Cameroonians
Canada|North America|Ottawa|Canadian,Canadians
Cape Verde=Cabo Verde|Africa|Praia|Cape Verdean
Central African Republic|Africa|Bangui|Central African
Chad|Sahel,Africa|N'Djamena|Chadian,Chadians
Chile|South America,Latin America|Santiago|Chilean,Chileans
China=People's Republic of China=PRC|East Asia,Asia|Beijing=Peking|Chinese
Colombia|South America,Latin America|Bogotá=Bogota|Colombian,Colombians
Comoros|Africa||Comorian
Costa Rica|Central America,Latin America|San José|Costa Rican,Costa Ricans
Croatia|Balkans,Europe|Zagreb|Croatian,Croatians,Croat,Croats
Cuba|Caribbean,Latin America|Havana|Cuban,Cubans
Cyprus|Europe|Nicosia|Cypriot,Cypriots
Czech Republic=Czechia|Europe|Prague|Czech,Czechs
Democratic Republic of the Congo=Democratic Republic of Congo=DR Congo=DRC=Congo-Kinshasa
    =Zaire|Africa|Kinshasa|Congolese
Denmark|Scandinavia,Europe|Copenhagen|Danish,Danes,Dane
Djibouti|Horn of Africa,Africa||Djiboutian
Dominican Republic|Caribbean,Latin America|Santo Domingo|Dominican,Dominicans
East Timor=Timor-Leste|Southeast Asia,Asia|Dili|Timorese
Ecuador|South America,Latin America|Quito|Ecuadorian,Ecuadorean,Ecuadorians
Egypt|North Africa,Middle East,Africa|Cairo|Egyptian,Egyptians
El Salvador|Central America,Latin America|San Salvador|Salvadoran,Salvadorans
Equatorial Guinea|Africa|Malabo|Equatoguinean
Eritrea|Horn of Africa,Africa|Asmara|Eritrean,Eritreans
Estonia|Baltics,Europe|Tallinn|Estonian,Estonians
Eswatini=Swaziland|Africa|Mbabane|Swazi
Ethiopia|Horn of Africa,Africa|Addis Ababa|Ethiopian,Ethiopians
Fiji|Oceania|Suva|Fijian,Fijians
Finland|Europe|Helsinki|Finnish,Finns,Finn
France|Europe|Paris|French,Frenchman,Frenchwoman
Gabon|Africa|Libreville|Gabonese
Gambia=The Gambia|West Africa,Africa|Banjul|Gambian,Gambians
Georgia|Caucasus|Tbilisi|Georgian,Georgians
Germany=West Germany=East Germany|Europe|Berlin|German,Germans
Ghana|West Africa,Africa|Accra|Ghanaian,Ghanaians
Greece|Europe|Athens|Greek,Greeks
Greenland|North America|Nuuk|Greenlander
Guatemala|Central America,Latin America|Guatemala City|Guatemalan,Guatemalans
Guinea|West Africa,Africa|Conakry|Guinean,Guineans
Guinea-Bissau|West Africa,Africa|Bissau|
Guyana|South America,Latin America|Georgetown|Guyanese
Haiti|Caribbean,Latin America|Port-au-Prince|Haitian,Haitians
Honduras|Central America,Latin America|Tegucigalpa|Honduran,Hondurans
Hong Kong|China,East Asia,Asia||Hong Konger,Hong Kongers
Hungary|Europe|Budapest|Hungarian,Hungarians
Iceland|Europe|Reykjavik=Reykjavík|Icelandic,Icelander,Icelanders
India|South Asia,Asia|New Delhi|Indian,Indians
Indonesia|Southeast Asia,Asia|Jakarta|Indonesian,Indonesians
Iran=Islamic Republic of Iran|Middle East,Asia|Tehran=Teheran|Iranian,Iranians
Iraq|Middle East,Asia|Baghdad|Iraqi,Iraqis
Ireland=Republic of Ireland|Europe|Dublin|Irish,Irishman
Israel|Middle East,Asia||Israeli,Israelis
Italy|Europe|Rome|Italian,Italians
Ivory Coast=Côte d'Ivoire=Cote d'Ivoire|West Africa,Africa|Yamoussoukro|Ivorian,Ivorians
Jamaica|Caribbean|Kingston|Jamaican,Jamaicans
Japan|East Asia,Asia|Tokyo|Japanese
Jordan|Middle East,Asia|Amman|Jordanian,Jordanians
Kazakhstan|Central Asia,Asia|Astana=Nur-Sultan|Kazakh,Kazakhs,Kazakhstani
Kenya|East Africa,Africa|Nairobi|Kenyan,Kenyans
Kosovo|Balkans,Europe|Pristina|Kosovar,Kosovars,Kosovan
Kuwait|Gulf,Middle East,Asia|Kuwait City|Kuwaiti,Kuwaitis
Kyrgyzstan|Central Asia,Asia|Bishkek|Kyrgyz
Laos|Southeast Asia,Asia|Vientiane|Laotian,Lao
Latvia|Baltics,Europe|Riga|Latvian,Latvians
Lebanon|Middle East,Asia|Beirut=Beyrouth|Lebanese
Lesotho|Africa|Maseru|
Liberia|West Africa,Africa|Monrovia|Liberian,Liberians
Libya|North Africa,Africa||Libyan,Libyans
Liechtenstein|Europe|Vaduz|
Lithuania|Baltics,Europe|Vilnius|Lithuanian,Lithuanians
Luxembourg|Europe||Luxembourger
Madagascar|Africa|Antananarivo|Malagasy
Malawi|Africa|Lilongwe|Malawian,Malawians
Malaysia|Southeast Asia,Asia|Kuala Lumpur|Malaysian,Malaysians
Maldives|South Asia,Asia|Malé|Maldivian
Mali|Sahel,West Africa,Africa|Bamako|Malian,Malians
Malta|Europe|Valletta|Maltese
Mauritania|West Africa,Africa|Nouakchott|Mauritanian,Mauritanians
Mauritius|Africa|Port Louis|Mauritian
Mexico|North America,Latin America|Mexico City|Mexican,Mexicans
Moldova|Eastern Europe,Europe|Chisinau=Chișinău|Moldovan,Moldovans
Monaco|Europe||Monegasque
Mongolia|East Asia,Asia|Ulaanbaatar=Ulan Bator|Mongolian,Mongolians
Montenegro|Balkans,Europe|Podgorica|Montenegrin
Morocco|North Africa,Africa|Rabat|Moroccan,Moroccans
Mozambique|Africa|Maputo|Mozambican,Mozambicans
Myanmar=Burma|Southeast Asia,Asia|Naypyidaw=Naypyitaw|Burmese
Namibia|Africa|Windhoek|Namibian,Namibians
Nepal|South Asia,Asia|Kathmandu=Katmandu|Nepalese,Nepali,Nepalis
Netherlands=The Netherlands=Holland|Europe|Amsterdam|Dutch,Dutchman
New Zealand|Oceania|Wellington|New Zealander,New Zealanders
Nicaragua|Central America,Latin America|Managua|Nicaraguan,Nicaraguans
Niger|Sahel,West Africa,Africa|Niamey|Nigerien,Nigeriens
Nigeria|West Africa,Africa|Abuja|Nigerian,Nigerians
North Korea=DPRK|Korean Peninsula,East Asia,Asia|Pyongyang|North Korean,North Koreans
North Macedonia=Macedonia|Balkans,Europe|Skopje|Macedonian,Macedonians
Norway|Scandinavia,Europe|Oslo|Norwegian,Norwegians
Oman|Gulf,Middle East,Asia|Muscat|Omani,Omanis
Pakistan|South Asia,Asia|Islamabad|Pakistani,Pakistanis
Palestinian territories=Palestine=Palestinian Territories=Occupied Palestinian Territories|Middle
    East,Asia||Palestinian,Palestinians
Panama|Central America,Latin America|Panama City|Panamanian,Panamanians
Papua New Guinea|Oceania|Port Moresby|Papua New Guinean
Paraguay|South America,Latin America|Asunción=Asuncion|Paraguayan,Paraguayans
Peru|South America,Latin America|Lima|Peruvian,Peruvians
Philippines=The Philippines|Southeast Asia,Asia|Manila|Filipino,Filipinos,Philippine
Poland|Europe|Warsaw|Polish,Poles,Pole
Portugal|Europe|Lisbon|Portuguese
Puerto Rico|United States,Caribbean|San Juan|Puerto Rican,Puerto Ricans
Qatar|Gulf,Middle East,Asia|Doha|Qatari,Qataris
Republic of the Congo=Congo-Brazzaville|Africa|Brazzaville|
Romania|Balkans,Europe|Bucharest|Romanian,Romanians
Russia=Russian Federation|Europe|Moscow|Russian,Russians
Rwanda|East Africa,Africa|Kigali|Rwandan,Rwandans
Samoa|Oceania|Apia|Samoan,Samoans
Saudi Arabia=Kingdom of Saudi Arabia=KSA|Gulf,Middle East,Asia|Riyadh|Saudi,Saudis,Saudi Arabian
Senegal|West Africa,Africa|Dakar|Senegalese
Serbia|Balkans,Europe|Belgrade|Serbian,Serbians,Serb,Serbs
Seychelles|Africa||
Sierra Leone|West Africa,Africa|Freetown|Sierra Leonean
Singapore|Southeast Asia,Asia||Singaporean,Singaporeans
Slovakia|Europe|Bratislava|Slovak,Slovaks,Slovakian
Slovenia|Europe|Ljubljana|Slovenian,Slovenians,Slovene
Solomon Islands|Oceania|Honiara|
Somalia|Horn of Africa,Africa|Mogadishu|Somali,Somalis
South Africa|Africa|Pretoria|South African,South Africans
South Korea=Republic of Korea|Korean Peninsula,East Asia,Asia|Seoul|South Korean,South Koreans
South Sudan|East Africa,Africa|Juba|South Sudanese
Soviet Union=USSR=U.S.S.R.|Europe||Soviet,Soviets
Spain|Europe|Madrid|Spanish,Spaniard,Spaniards
Sri Lanka|South Asia,Asia|Colombo|Sri Lankan,Sri Lankans
Sudan|North Africa,Africa|Khartoum|Sudanese
Suriname|South America,Latin America|Paramaribo|Surinamese
Sweden|Scandinavia,Europe|Stockholm|Swedish,Swedes,Swede
Switzerland|Europe|Bern|Swiss
Syria|Levant,Middle East,Asia|Damascus|Syrian,Syrians
Taiwan|East Asia,Asia|Taipei|Taiwanese
Tajikistan|Central Asia,Asia|Dushanbe|Tajik,Tajiks
Tanzania|East Africa,Africa|Dodoma|Tanzanian,Tanzanians
Thailand|Southeast Asia,Asia|Bangkok|Thai,Thais
Togo|West Africa,Africa|Lomé=Lome|Togolese
Tonga|Oceania|Nuku'alofa|Tongan,Tongans
Trinidad and Tobago=Trinidad|Caribbean|Port of Spain|Trinidadian
Tunisia|North Africa,Africa|Tunis|Tunisian,Tunisians
Turkey=Türkiye=Turkiye|Middle East|Ankara|Turkish,Turks,Turk
Turkmenistan|Central Asia,Asia|Ashgabat|Turkmen
Uganda|East Africa,Africa|Kampala|Ugandan,Ugandans
Ukraine|Eastern Europe,Europe|Kyiv=Kiev|Ukrainian,Ukrainians
United Arab Emirates=UAE=U.A.E.=Emirates|Gulf,Middle East,Asia|Abu Dhabi|Emirati,Emiratis
United Kingdom=UK=U.K.=Britain=Great Britain|Europe||British,Briton,Britons,Brits
United States=United States of America=US=U.S.=USA=U.S.A.=America|North America|Washington
    =Washington, D.C.=Washington, DC=Washington D.C.=Washington DC=D.C.=District of
    Columbia|American,Americans,US-American
Uruguay|South America,Latin America|Montevideo|Uruguayan,Uruguayans
Uzbekistan|Central Asia,Asia|Tashkent|Uzbek,Uzbeks
Vanuatu|Oceania|Port Vila|
Vatican City=Vatican=The Vatican=Holy See|Rome,Italy,Europe||
Venezuela|South America,Latin America|Caracas|Venezuelan,Venezuelans
Vietnam=North Vietnam=South Vietnam|Southeast Asia,Asia|Hanoi|Vietnamese
Western Sahara|North Africa,Africa||Sahrawi,Sahrawis
Yemen|Middle East,Asia|Sanaa=Sana'a|Yemeni,Yemenis
Zambia|Africa|Lusaka|Zambian,Zambians
Zimbabwe|Africa|Harare|Zimbabwean,Zimbabweans
"""

# Larger than a country. name=other name|regions
REGIONS = """
Africa=Sub-Saharan Africa|
Asia|
Europe=Western Europe|
European Union=EU=E.U.|Europe
Oceania=South Pacific|
North America|
South America|Latin America
Latin America|
Central America|Latin America
Antarctica|
Arctic|
Middle East=Mideast=Near East|Asia
Gulf=Persian Gulf=Arabian Gulf|Middle East,Asia
Levant|Middle East,Asia
Arabian Peninsula|Middle East,Asia
North Africa=Maghreb|Africa
West Africa|Africa
East Africa|Africa
Horn of Africa|Africa
Sahel|Africa
Central Asia|Asia
South Asia|Asia
Southeast Asia=South-East Asia|Asia
East Asia|Asia
Caucasus|
Balkans=Western Balkans|Europe
Baltics=Baltic states|Europe
Scandinavia|Europe
Eastern Europe|Europe
Caribbean|
Korean Peninsula=Korea|East Asia,Asia
South China Sea|Asia
East China Sea|Asia
Sea of Japan|Asia
Gulf of Mexico|
Gulf of Aden|
Gulf of Oman|
Strait of Hormuz|
Bab al-Mandab|
Suez Canal|Egypt,North Africa,Africa
Panama Canal|Panama,Central America,Latin America
Red Sea|
Black Sea|
Baltic Sea|Europe
Caspian Sea|
Mediterranean=Mediterranean Sea|
Bay of Bengal|Asia
Himalayas|Asia
Siberia|Russia,Europe
"""
