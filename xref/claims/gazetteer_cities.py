"""Cities, towns and parts of countries outside the United States. Written from general knowledge."""

from __future__ import annotations

# container: place=other name > place inside it, another; place; ... An indented line continues the one before it.
CITIES = """
Afghanistan: Helmand > Lashkar Gah=Lashkargah, Sangin; Kandahar; Herat; Mazar-i-Sharif; Jalalabad; Kunduz; Ghazni;
    Nangarhar; Bagram; Panjshir; Tora Bora
Albania: Durres; Vlora
Algeria: Oran; Constantine; Tamanrasset
Angola: Cabinda; Huambo
Argentina: Córdoba; Rosario; Mendoza; Patagonia; La Plata
Armenia: Gyumri
Australia: New South Wales > Sydney, Newcastle; Victoria > Melbourne; Queensland > Brisbane, Cairns, Gold Coast;
    Western Australia > Perth; South Australia > Adelaide; Tasmania > Hobart; Northern Territory > Darwin, Alice
    Springs
Austria: Salzburg; Graz; Innsbruck; Linz
Azerbaijan: Nagorno-Karabakh=Karabakh > Stepanakert, Shusha; Ganja
Bangladesh: Chittagong; Cox's Bazar; Sylhet
Belarus: Brest; Gomel; Grodno
Belgium: Antwerp; Ghent; Bruges; Liège=Liege; Molenbeek; Flanders; Wallonia
Bolivia: Santa Cruz; Cochabamba; Sucre
Bosnia and Herzegovina: Srebrenica; Mostar; Banja Luka; Tuzla; Republika Srpska
Brazil: São Paulo=Sao Paulo; Rio de Janeiro=Rio; Salvador; Recife; Manaus; Belo Horizonte; Porto Alegre;
    Fortaleza; Curitiba; Amazonas; Brumadinho
Bulgaria: Plovdiv; Varna; Burgas
Cambodia: Siem Reap
Cameroon: Douala; Bamenda; Maroua
Canada: Ontario > Toronto, Hamilton, Mississauga; Quebec > Montreal=Montréal, Quebec City; British Columbia >
    Vancouver; Alberta > Calgary, Edmonton, Banff; Manitoba > Winnipeg; Nova Scotia > Halifax; Saskatchewan >
    Regina, Saskatoon; Newfoundland; New Brunswick; Yukon; Nunavut
Chile: Valparaíso=Valparaiso; Concepción; Atacama
China: Shanghai; Guangdong > Guangzhou=Canton, Shenzhen; Tianjin; Chongqing; Hubei > Wuhan; Sichuan > Chengdu;
    Xinjiang > Urumqi, Kashgar, Hotan; Tibet > Lhasa; Nanjing; Hangzhou; Xi'an=Xian; Harbin; Dalian; Qingdao;
    Macau=Macao; Hainan; Yunnan > Kunming; Inner Mongolia; Tiananmen Square=Tiananmen; Fujian; Henan > Zhengzhou;
    Zhejiang
Colombia: Medellín=Medellin; Cali; Cartagena; Barranquilla; Cúcuta=Cucuta
Croatia: Dubrovnik; Vukovar; Rijeka
Cuba: Guantanamo Bay=Guantánamo Bay=Guantanamo=Guantánamo; Santiago de Cuba
Czech Republic: Brno; Ostrava
Democratic Republic of the Congo: North Kivu > Goma, Beni, Butembo; South Kivu > Bukavu; Lubumbashi; Ituri >
    Bunia; Kasai; Katanga
Denmark: Aarhus; Odense
Ecuador: Guayaquil; Galapagos
Egypt: Alexandria; Sinai=Sinai Peninsula > Sharm el-Sheikh=Sharm el-Sheik=Sharm el Sheikh, El-Arish=Arish, Rafah
    crossing, Sheikh Zuweid, Taba; Port Said; Giza; Luxor; Aswan; Ismailia; Suez; Tanta; Minya; Tahrir Square;
    Mansoura; Hurghada
Eritrea: Massawa
Ethiopia: Tigray > Mekelle, Axum; Amhara > Gondar, Lalibela; Oromia; Afar; Dire Dawa; Ogaden
Finland: Turku; Tampere; Lapland
France: Marseille=Marseilles; Lyon=Lyons; Toulouse; Bordeaux; Strasbourg; Lille; Calais; Nantes; Rouen; Grenoble;
    Cannes; Normandy; Brittany; Corsica; Montpellier; Versailles; Dunkirk; Lourdes; Saint-Denis; Magnanville
Georgia: Abkhazia > Sukhumi; South Ossetia > Tskhinvali; Batumi; Gori; Poti
Germany: Bavaria > Munich=München, Nuremberg, Ansbach; Hamburg; Frankfurt; Cologne=Köln; Stuttgart;
    Düsseldorf=Dusseldorf; Leipzig; Dresden; Bremen; Hanover=Hannover; Bonn; Saxony > Chemnitz; Dortmund; Essen;
    Hanau; Halle; Potsdam; Ramstein; Mannheim; Karlsruhe; Heidelberg; Solingen; Magdeburg
Ghana: Kumasi; Tamale
Greece: Thessaloniki=Salonika; Lesbos > Moria; Crete; Piraeus; Rhodes; Kos; Samos; Chios; Idomeni; Patras; Corfu
Guinea: Nzerekore
Haiti: Cap-Haïtien=Cap-Haitien; Les Cayes; Cité Soleil=Cite Soleil
Honduras: San Pedro Sula
Hungary: Debrecen; Szeged
India: Mumbai=Bombay; Delhi; Kolkata=Calcutta; Chennai=Madras; Bengaluru=Bangalore; Hyderabad; Gujarat >
    Ahmedabad, Surat; Pune; Uttar Pradesh > Lucknow, Varanasi, Ayodhya, Kanpur, Agra; Punjab > Amritsar; Assam >
    Guwahati; Kerala > Kochi; Bihar > Patna; Rajasthan > Jaipur; Goa; Manipur > Imphal; Maharashtra > Nagpur;
    Tamil Nadu; Karnataka; West Bengal; Odisha; Ladakh > Galwan Valley; Bhopal; Chandigarh; Madhya Pradesh; Andhra
    Pradesh; Jharkhand; Haryana
Indonesia: Bali; Java > Bandung, Surabaya, Yogyakarta; Sumatra > Medan, Padang; Aceh > Banda Aceh; Sulawesi >
    Palu, Makassar; Lombok; Papua > Jayapura; Borneo; Kalimantan
Iran: Isfahan=Esfahan > Natanz; Shiraz; Mashhad; Tabriz; Qom > Fordow=Fordo; Ahvaz=Ahwaz; Bushehr; Kermanshah;
    Bandar Abbas; Arak; Khuzestan > Abadan; Parchin; Karaj; Kerman; Zahedan; Sistan and Baluchestan; Chabahar;
    Rasht; Yazd; Hamadan; Sanandaj; Saqqez; Evin Prison=Evin prison
Iraq: Mosul; Basra; Kirkuk; Kurdistan Region=Iraqi Kurdistan > Erbil=Irbil=Arbil, Sulaymaniyah=Sulaimaniyah,
    Dohuk; Anbar > Fallujah=Falluja, Ramadi, Haditha, Al-Qaim=al-Qaim; Najaf; Karbala=Kerbala; Tikrit; Samarra;
    Baqubah=Baquba; Diyala; Sinjar > Kocho; Nasiriyah; Tal Afar; Abu Ghraib; Nineveh; Amarah; Sadr City; Green
    Zone; Ain al-Asad; Hawija; Balad; Taji; Halabja; Babil
Ireland: Cork; Galway; Limerick
Israel: Tel Aviv=Tel Aviv-Jaffa; Haifa; Beersheba=Be'er Sheva=Beer Sheva; Ashkelon; Ashdod; Eilat; Sderot;
    Netanya; Nazareth; Galilee; Negev > Dimona; Acre; Jaffa; Kiryat Shmona; Metula; Tiberias; Herzliya; Lod;
    Rishon LeZion; Petah Tikva; Rehovot; Nahariya; Re'im; Be'eri; Ofakim; Kfar Aza; Nir Oz
Italy: Milan; Naples; Turin; Venice; Florence; Sicily > Palermo, Catania; Genoa; Bologna; Lampedusa; Sardinia;
    Verona; Lombardy > Bergamo, Codogno; Pisa; Amatrice; Trieste; Bari; Padua; Calabria
Ivory Coast: Abidjan; Bouaké=Bouake
Japan: Osaka; Kyoto; Hiroshima; Nagasaki; Fukushima; Okinawa; Hokkaido > Sapporo; Nagoya; Yokohama; Kobe; Sendai;
    Fukuoka; Kumamoto
Jordan: Zarqa; Irbid; Aqaba; Zaatari; Karak; Maan
Kazakhstan: Almaty; Baikonur; Aktau
Kenya: Mombasa; Garissa; Kisumu; Dadaab; Lamu; Turkana
Kosovo: Mitrovica; Prizren
Lebanon: Sidon; Tyre; Bekaa Valley=Beqaa Valley=Bekaa > Baalbek=Baalbeck, Zahle; Dahiyeh=Dahieh; Nabatieh; Arsal;
    South Lebanon=southern Lebanon; Ein el-Hilweh=Ain al-Hilweh; Sabra and Shatila; Naqoura; Bint Jbeil;
    Marjayoun; Jounieh
Libya: Benghazi; Misrata; Sirte; Tobruk; Derna; Sabha; Zawiya; Zintan; Bani Walid; Sabratha; Fezzan; Ajdabiya
Lithuania: Kaunas; Klaipeda
Malaysia: Penang; Johor; Sabah; Sarawak; Putrajaya
Mali: Timbuktu; Gao; Kidal; Mopti; Menaka
Mexico: Guadalajara; Monterrey; Tijuana; Ciudad Juárez=Ciudad Juarez; Cancún=Cancun; Acapulco; Sinaloa >
    Culiacán=Culiacan; Chiapas; Oaxaca; Veracruz; Guerrero > Iguala, Ayotzinapa; Matamoros; Puebla; Reynosa; Nuevo
    Laredo; Michoacán=Michoacan; Jalisco; Tamaulipas; Chihuahua; Sonora; Tapachula; Mexicali; Baja California;
    Yucatan
Moldova: Transnistria > Tiraspol; Gagauzia
Morocco: Casablanca; Marrakesh=Marrakech; Fez; Tangier; Agadir; Rif
Mozambique: Cabo Delgado > Palma, Pemba; Beira
Myanmar: Yangon=Rangoon; Mandalay; Rakhine > Sittwe, Maungdaw; Kachin; Shan state=Shan State; Karen state
Nepal: Pokhara; Mount Everest=Everest
Netherlands: The Hague=Hague; Rotterdam; Utrecht; Eindhoven; Schiphol; Maastricht
New Zealand: Auckland; Christchurch; Dunedin
Niger: Agadez; Diffa
Nigeria: Lagos; Kano; Borno > Maiduguri, Chibok, Baga, Bama; Kaduna; Jos; Port Harcourt; Yobe > Dapchi, Damaturu;
    Adamawa > Yola; Niger Delta; Ibadan; Zamfara; Katsina; Benue
North Korea: Yongbyon; Punggye-ri; Kaesong; Wonsan; Sinuiju
Norway: Bergen; Trondheim; Utoya=Utøya; Svalbard; Stavanger; Tromso
Oman: Salalah; Sohar
Pakistan: Karachi; Lahore; Peshawar; Rawalpindi; Quetta; Abbottabad; Waziristan=North Waziristan=South Waziristan;
    Swat Valley=Swat > Mingora; Balochistan=Baluchistan > Gwadar; Sindh; Multan; Faisalabad; Khyber Pakhtunkhwa;
    Balakot; Parachinar; Sialkot; Khyber
Palestinian territories: West Bank > Ramallah, Jenin, Hebron, Nablus, Bethlehem, Tulkarm=Tulkarem, Jericho,
    Qalqilya, Huwara, Ma'ale Adumim, Ariel, Jordan Valley, Nabi Saleh; Gaza Strip=Gaza > Gaza City, Rafah, Khan
    Younis=Khan Yunis, Jabaliya=Jabalia, Beit Hanoun, Deir al-Balah, Beit Lahiya=Beit Lahia, Nuseirat, Shati,
    Shejaiya, Erez crossing
Peru: Cusco=Cuzco; Arequipa; Ayacucho; Puno; Machu Picchu
Philippines: Mindanao > Davao=Davao City, Marawi, Zamboanga, Cotabato; Cebu; Tacloban; Jolo; Luzon; Quezon City;
    Palawan; Leyte
Poland: Krakow=Kraków=Cracow; Gdansk=Gdańsk; Wroclaw=Wrocław; Lodz=Łódź; Auschwitz; Poznan=Poznań;
    Rzeszow=Rzeszów; Lublin; Katowice
Portugal: Porto; Algarve; Madeira; Azores
Qatar: Al Udeid; Lusail
Romania: Cluj; Timisoara; Constanta; Transylvania
Russia: St. Petersburg=St Petersburg=Saint Petersburg=Leningrad; Chechnya > Grozny; Dagestan > Makhachkala;
    Novosibirsk; Yekaterinburg; Sochi; Kazan; Rostov-on-Don=Rostov; Kaliningrad; Volgograd=Stalingrad;
    Vladivostok; Belgorod; Kursk; Murmansk; Beslan; Ingushetia; North Ossetia; Tatarstan; Bryansk; Voronezh;
    Krasnodar; Sakhalin; Kamchatka; Samara; Smolensk; Perm; Omsk; Irkutsk; Pskov; Norilsk; Ryazan; Nizhny
    Novgorod; Tula; Saratov; Engels; Arkhangelsk; Kerch Strait; Kuril Islands
Saudi Arabia: Mecca=Makkah; Medina; Jeddah=Jiddah; Dammam; Qatif; Abqaiq; Najran; Jizan=Jazan; Dhahran; Khobar;
    Khurais; Mina; Taif; Neom; Eastern Province; Yanbu
Senegal: Casamance; Touba
Serbia: Novi Sad; Nis; Vojvodina
Somalia: Kismayo=Kismayu; Puntland > Bosaso, Garowe; Somaliland > Hargeisa, Berbera; Baidoa; Beledweyne; Lower
    Shabelle; Jubaland
South Africa: Johannesburg; Cape Town; Durban; Soweto; Marikana; Port Elizabeth; Bloemfontein; KwaZulu-Natal;
    Gauteng
South Korea: Busan=Pusan; Incheon; Pyeongchang=PyeongChang; Daegu; Jeju; Panmunjom; Gwangju; Itaewon
South Sudan: Bentiu; Malakal; Bor; Wau; Abyei; Yei
Spain: Catalonia > Barcelona, Girona, Cambrils, Ripoll; Valencia; Seville; Bilbao; Basque Country; Málaga=Malaga;
    Canary Islands > Tenerife, Lanzarote; Ceuta; Melilla; Zaragoza; Galicia; Andalusia > Granada;
    Majorca=Mallorca; Ibiza; Navarre > Pamplona; San Sebastián
Sri Lanka: Kandy; Jaffna; Negombo; Batticaloa; Galle; Hambantota
Sudan: Darfur=West Darfur=North Darfur=South Darfur > El Geneina=Geneina, Nyala, El Fasher=al-Fashir=Al Fashir;
    Port Sudan; Omdurman; Kordofan; Blue Nile; Kassala
Sweden: Gothenburg; Malmö=Malmo; Uppsala; Lund; Kiruna
Switzerland: Geneva; Zurich=Zürich; Basel; Lausanne; Davos; Montreux; Lugano
Syria: Aleppo; Homs; Idlib=Idleb > Khan Sheikhoun=Khan Sheikhun, Maarat al-Numan, Saraqeb, Sarmin, Jisr
    al-Shughour; Raqqa=Ar-Raqqah=Raqqah; Hama; Latakia > Qardaha, Hmeimim; Daraa=Deraa; Deir ez-Zor=Deir
    Ezzor=Deir al-Zor=Deir al-Zour > Abu Kamal=Albu Kamal, Mayadin, Baghouz; Palmyra=Tadmur; Tartus=Tartous;
    Kobani=Kobane=Ayn al-Arab; Afrin; Manbij; Al-Bab; Ghouta=Eastern Ghouta > Douma, Harasta;
    Qusair=Qusayr=al-Qusayr; Qamishli=Qamishly; Hasakah=Hasaka=Hassakeh > al-Hol; Sweida=Suweida=Suwayda; Yarmouk;
    Madaya; Zabadani; Quneitra; Tal Abyad; Ras al-Ain; Houla; Jarablus; Azaz; Dabiq; al-Tanf; Rojava; Masyaf
Taiwan: Kaohsiung; Hualien; Kinmen; Taichung; Tainan
Tanzania: Dar es Salaam; Zanzibar; Arusha
Thailand: Phuket; Pattaya; Chiang Mai; Chiang Rai; Pattani; Yala; Hua Hin
Tunisia: Sousse; Sfax; Sidi Bouzid; Kasserine; Kairouan; Zarzis
Turkey: Istanbul=Constantinople; Izmir; Diyarbakir; Gaziantep; Antalya; Adana > Incirlik; Hatay > Antakya=Antioch,
    Reyhanli; Suruc; Cizre; Kahramanmaras; Bodrum; Konya; Bursa; Trabzon; Mardin; Sanliurfa; Kilis; Soma; Malatya
Uganda: Entebbe; Gulu; Kasese
Ukraine: Crimea > Sevastopol, Simferopol, Kerch, Yalta, Feodosia; Kharkiv=Kharkov; Odesa=Odessa; Lviv=Lvov;
    Dnipro=Dnipropetrovsk; Donbas=Donbass > Donetsk, Luhansk=Lugansk, Mariupol, Bakhmut, Avdiivka,
    Sloviansk=Slavyansk, Kramatorsk, Sievierodonetsk=Severodonetsk, Debaltseve, Ilovaisk, Lysychansk, Pokrovsk,
    Soledar, Horlivka, Vuhledar; Zaporizhzhia=Zaporizhia=Zaporizhzhya > Melitopol, Enerhodar, Berdyansk=Berdiansk;
    Kherson; Mykolaiv=Nikolaev; Chernihiv; Sumy; Chernobyl=Chornobyl; Bucha; Irpin; Kremenchuk; Poltava;
    Vinnytsia; Izium=Izyum; Kupiansk=Kupyansk; Hostomel; Uman; Kryvyi Rih; Zhytomyr; Ternopil; Rivne; Lutsk;
    Uzhhorod; Nova Kakhovka; Snake Island; Borodianka
United Arab Emirates: Dubai; Sharjah; Fujairah; Al Dhafra; Ajman; Ras al-Khaimah
United Kingdom: England > London, Manchester, Liverpool, Leeds, Sheffield, Bristol, Newcastle upon Tyne,
    Nottingham, Leicester, Salisbury, Oxford, Cambridge, Brighton, Southampton, Portsmouth, Plymouth, Coventry,
    Bradford, Hull, Kent, Dover, Cornwall, Yorkshire, Sussex, Essex, Lancashire, Devon, Norfolk, Birmingham,
    Gatwick, Heathrow, Westminster, Grenfell Tower, Amesbury, Southport, Luton, Windsor, York; Scotland >
    Edinburgh, Glasgow, Aberdeen, Dundee, Lockerbie, Inverness; Wales > Cardiff, Swansea, Newport; Northern
    Ireland > Belfast, Londonderry=Derry, Omagh, Stormont; Gibraltar; Falkland Islands=Falklands; Isle of Man;
    Bermuda; Cayman Islands; Diego Garcia
Uzbekistan: Samarkand; Andijan; Bukhara
Venezuela: Maracaibo; Valencia; Ciudad Guayana; Barquisimeto
Vietnam: Ho Chi Minh City=Saigon; Da Nang=Danang; Hue; Haiphong; Khe Sanh
Yemen: Aden; Hodeidah=Hudaydah=Hodeida; Taiz=Taizz; Marib; Saada; Hadramawt=Hadramout > Mukalla; Abyan > Zinjibar;
    Hajjah; Dhamar; Ibb; Shabwa; Socotra; Ras Isa; Al-Bayda=Bayda
Zimbabwe: Bulawayo
"""

# Places that several countries hold or claim, or that share a name: place=other name|containers.
SHARED = """
Jerusalem=Al-Quds=East Jerusalem=West Jerusalem|Israel,Palestinian territories,Middle East,Asia
Temple Mount=Al-Aqsa=Haram al-Sharif=Western Wall=Sheikh Jarrah=Silwan|Jerusalem,Israel,Palestinian
    territories,Middle East,Asia
Golan Heights=Golan|Syria,Israel,Middle East,Asia
Kashmir=Jammu and Kashmir|India,Pakistan,South Asia,Asia
Srinagar=Pulwama=Jammu=Uri=Pahalgam|Kashmir,India,South Asia,Asia
Muzaffarabad|Kashmir,Pakistan,South Asia,Asia
Crimea|Ukraine,Russia,Eastern Europe,Europe
Kurdistan|Iraq,Turkey,Syria,Iran,Middle East,Asia
Tripoli|Libya,North Africa,Africa
Tripoli|Lebanon,Middle East,Asia
Shebaa Farms|Lebanon,Israel,Syria,Middle East,Asia
"""
